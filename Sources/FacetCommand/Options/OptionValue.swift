import ArgumentParser
import Colours
import Figures
import Formulas
import Geometry
import NeuralNetworks
import Scenarios
import Text

/// The values of options that several commands have.
enum OptionValue {
    /// The size that is written as `1280x960`.
    @Sendable static func size(_ text: String) throws -> PictureSize {
        let sides = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard sides.count == 2, let width = sides[0], let height = sides[1],
            ScenarioLimits.sides ~= width, ScenarioLimits.sides ~= height,
            let size = PictureSize(width: width, height: height)
        else {
            let range = words(ScenarioLimits.sides)
            throw ValidationError("a size is WIDTHxHEIGHT, each \(range) pixels: 1280x960")
        }
        return size
    }

    /// The window that is written as `x0,x1,y0,y1`.
    @Sendable static func window(_ text: String) throws -> Box {
        let sides = text.split(separator: ",", omittingEmptySubsequences: false).map {
            Double(text: String($0))
        }
        guard sides.count == 4, let x0 = sides[0], let x1 = sides[1], let y0 = sides[2],
            let y1 = sides[3], [x0, x1, y0, y1].allSatisfy({ abs($0) <= 1e30 }),
            let window = Box(x0: x0, x1: x1, y0: y0, y1: y1)
        else {
            throw ValidationError(
                "a window is x0,x1,y0,y1 with x0 below x1 and y0 below y1: -1,1,-1,1")
        }
        return window
    }

    /// The window that is written as `x0,x1,y0,y1`, or as `x0,x1` for a curve.
    @Sendable static func anyWindow(_ text: String) throws -> WindowValue {
        let sides = text.split(separator: ",", omittingEmptySubsequences: false).map {
            Double(text: String($0))
        }
        guard sides.count == 2 else { return .plane(try window(text)) }
        guard let low = sides[0], let high = sides[1], max(abs(low), abs(high)) <= 1e30, low < high
        else { throw ValidationError("the window of a curve is x0,x1 with x0 below x1: 0,1") }
        return .interval(low...high)
    }

    /// The place that is written as `x,y`, or as `x` for a curve.
    @Sendable static func place(_ text: String) throws -> PlaceValue {
        guard !text.contains(",") else { return .point(try point(text)) }
        guard let x = Double(text: text), abs(x) <= 1e30 else {
            throw ValidationError("a point is x,y: -0.5,2 (of a curve it is x: -0.5)")
        }
        return .number(x)
    }

    /// The box that is written as `x0,x1,y0,y1`.
    @Sendable static func box(_ text: String) throws -> Box {
        guard let box = try? window(text) else {
            throw ValidationError("a box is x0,x1,y0,y1 with x0 below x1 and y0 below y1: 0,1,0,1")
        }
        return box
    }

    /// The point that is written as `x,y`.
    @Sendable static func point(_ text: String) throws -> Point {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
            Double(text: String($0))
        }
        guard parts.count == 2, let x = parts[0], let y = parts[1], abs(x) <= 1e30, abs(y) <= 1e30
        else { throw ValidationError("a point is x,y: -0.5,2") }
        return Point(x, y)
    }

    /// The interval that is written as `x0,x1`.
    @Sendable static func interval(_ text: String) throws -> ClosedRange<Double> {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
            Double(text: String($0))
        }
        guard parts.count == 2, let low = parts[0], let high = parts[1], low < high,
            max(low.magnitude, high.magnitude) <= 1e30
        else { throw ValidationError("an interval is x0,x1 with x0 below x1: 0,1") }
        return low...high
    }

    /// The function of x that a formula is.
    @Sendable static func formula(_ text: String) throws -> Formula {
        do {
            return try Formula(parsing: text)
        } catch {
            throw ValidationError(error.description)
        }
    }

    /// A distance above 0.
    @Sendable static func distance(_ text: String) throws -> Double {
        guard let distance = Double(text: text), distance > 0, distance <= 1e30 else {
            throw ValidationError("a distance is a number above 0: 0.01")
        }
        return distance
    }

    /// A path of at least one character: an empty one is a variable that a script has not set.
    @Sendable static func path(_ text: String) throws -> String {
        guard !text.isEmpty else { throw ValidationError("a path has at least one character") }
        return text
    }

    /// Reads a whole number; what is not one gets the range.
    static func whole<Number: FixedWidthInteger & Sendable>(
        _ range: ClosedRange<Number>
    ) -> @Sendable (String) throws -> Number {
        { text in
            guard let number = Number(text) else {
                throw ValidationError(
                    "a whole number, \(words(range)), is expected" + decimalComma(text))
            }
            return number
        }
    }

    /// Reads a number; what is not one gets the range.
    static func real(_ range: ClosedRange<Double>) -> @Sendable (String) throws -> Double {
        { text in
            guard let number = Double(text: text) else {
                throw ValidationError(
                    "a number, \(words(range)), is expected" + decimalComma(text))
            }
            return number
        }
    }

    /// The end of a message about a number with a decimal comma: what to write.
    private static func decimalComma(_ text: String) -> String {
        guard DecimalNumber.hasDecimalComma(text) else { return "" }
        let point = String(text.map { $0 == "," ? "." : $0 })
        let plain = DecimalNumber(point)?.whole.map { "\($0)" } ?? point
        return "; \(text) has a decimal comma (write \(plain))"
    }

    /// The size of a picture by default, as it is written on a command line.
    static let standardSize = "\(PictureSize.standard.width)x\(PictureSize.standard.height)"

    /// How many starts or pictures are made at a time.
    static let jobs = 1...1024

    /// A range in words: `1 to 50`.
    static func words<Number: FixedWidthInteger>(_ range: ClosedRange<Number>) -> String {
        "\(range.lowerBound) to \(range.upperBound)"
    }

    /// A range in words: `0.5 to 90`.
    static func words(_ range: ClosedRange<Double>) -> String {
        "\(range.lowerBound.shortest) to \(range.upperBound.shortest)"
    }

    /// The activation of that name.
    @Sendable static func activation(_ text: String) throws -> Activation {
        guard let activation = Activation(spelling: text) else {
            throw ValidationError("an activation is one of \(Activation.choices)")
        }
        return activation
    }

    /// What `--help` says about an activation.
    static let activationHelp = ArgumentHelp(
        "The activation of the hidden layers: \(Activation.choices).", valueName: "name")

    /// Names of layers, as `fc1,fc2,out`.
    @Sendable static func layers(_ text: String) throws -> [String] {
        let names = text.split(separator: ",", omittingEmptySubsequences: false)
            .map(String.init)
        guard names.allSatisfy({ !$0.isEmpty }), Set(names).count == names.count else {
            throw ValidationError("layers are different names with commas, such as fc1,fc2,out")
        }
        return names
    }

    /// Refuses a number outside of its range.
    static func check<Number: FixedWidthInteger>(
        _ number: Number?, _ option: String, within range: ClosedRange<Number>
    ) throws {
        guard let number, !range.contains(number) else { return }
        throw ValidationError("\(option) \(number) is out of range (\(words(range)))")
    }

    /// Refuses a number outside of its range.
    static func check(
        _ number: Double?, _ option: String, within range: ClosedRange<Double>
    ) throws {
        guard let number, !range.contains(number) else { return }
        throw ValidationError("\(option) \(number.shortest) is out of range (\(words(range)))")
    }
}
