import Colours
import Fonts
import Geometry
import Raster
import RealFunctions

/// A chart of curves over the steps of a run.
struct LineChart {
    /// One curve.
    struct Curve {
        var name: String
        var colour: Colour
        var isDashed = false
        /// By rising step; a value that is not finite interrupts the curve.
        var points: [(step: Int, value: Double)]
    }

    /// How values are laid on the vertical axis.
    enum ValueScale {
        case linear(low: Double, high: Double)
        /// Both ends are powers of ten.
        case decades(low: Int, high: Int)
    }

    var title: String
    var rect: PixelRect
    var valueScale: ValueScale
    /// The right end of the horizontal axis, which runs as log(1 + step).
    var lastStep: Int
    var curves: [Curve]
    var look: Look
    /// Multiplies all lengths.
    var scale: Double

    func draw(on canvas: inout Canvas, lettering: Lettering) {
        drawGrid(on: &canvas, lettering: lettering)
        for curve in curves { draw(curve, on: &canvas) }
        drawNames(on: &canvas, lettering: lettering)
    }

    private func x(_ step: Int) -> Double {
        let share =
            lastStep > 0
            ? Portable.logOnePlus(Double(step)) / Portable.logOnePlus(Double(lastStep)) : 0
        return rect.x + rect.width * share
    }

    private func y(_ value: Double) -> Double {
        let share: Double
        switch valueScale {
        case .linear(let low, let high): share = (value - low) / (high - low)
        case .decades(let low, let high):
            let exponent = value > 0 ? Portable.log10(value) : Double(low - 9)
            share = (exponent - Double(low)) / Double(high - low)
        }
        // What is above the chart runs along its top; what is below leaves through its floor.
        return rect.maxY - rect.height * min(share, 1)
    }

    private func drawGrid(on canvas: inout Canvas, lettering: Lettering) {
        let size = 11 * scale
        for tick in valueTicks {
            let y = y(tick.value)
            canvas.fill(
                PixelRect(x: rect.x, y: (y - 0.5).rounded(), width: rect.width, height: 1),
                look.grid)
            lettering.draw(
                tick.text, on: &canvas, at: PixelPoint(rect.x - 6 * scale, y + 4 * scale),
                size: size, colour: look.faintInk, anchor: .end)
        }
        for tick in stepTicks {
            let x = x(tick.step)
            canvas.fill(
                PixelRect(x: (x - 0.5).rounded(), y: rect.y, width: 1, height: rect.height),
                look.grid)
            lettering.draw(
                tick.text, on: &canvas, at: PixelPoint(x, rect.maxY + 15 * scale), size: size,
                colour: look.faintInk, anchor: .middle)
        }
        canvas.stroke(rect.insetToPixels(), look.frame, width: 1)
        lettering.draw(
            title, on: &canvas, at: PixelPoint(rect.x, rect.y - 8 * scale), size: 12 * scale,
            colour: look.ink, anchor: .start)
    }

    private var valueTicks: [Ticks.Tick] {
        switch valueScale {
        case .linear(let low, let high):
            let room = Int(rect.height / (24 * scale))
            return Ticks(from: low, to: high, limit: min(max(room, 2), 8)).ticks
        case .decades(let low, let high):
            let room = max(1, Int(rect.height / (20 * scale)))
            let gap = max(1, (high - low + room - 1) / room)
            return stride(from: high, through: low, by: -gap).map { exponent in
                let value = Portable.powerOfTen(exponent)
                return Ticks.Tick(value: value, text: Self.decade(exponent))
            }
        }
    }

    private static func decade(_ exponent: Int) -> String {
        switch exponent {
        case 0...4: "1" + String(repeating: "0", count: exponent)
        case -4...(-1): "0." + String(repeating: "0", count: -exponent - 1) + "1"
        default: "1e\(exponent)"
        }
    }

    /// 0, and the powers of ten that there is room for.
    private var stepTicks: [(step: Int, text: String)] {
        var ticks = [(step: 0, text: "0")]
        var power = 1
        var last = x(0)
        while power <= lastStep {
            let text =
                power < 1000
                ? "\(power)" : power < 1_000_000 ? "\(power / 1000)k" : "\(power / 1_000_000)M"
            let x = x(power)
            if x - last > 22 * scale {
                ticks.append((power, text))
                last = x
            }
            let (next, overflow) = power.multipliedReportingOverflow(by: 10)
            if overflow { break }
            power = next
        }
        return ticks
    }

    private func draw(_ curve: Curve, on canvas: inout Canvas) {
        let reach = Int(3 * scale)
        let room = PixelRect(
            x: rect.x - Double(reach), y: rect.y - Double(reach),
            width: rect.width + 2 * Double(reach), height: rect.height + Double(reach))
        var coverage = Coverage(PixelBounds(covering: room))
        let line = curve.points.map { point in
            point.value.isFinite
                ? PixelPoint(x(point.step), y(point.value)) : PixelPoint(.nan, .nan)
        }
        if curve.isDashed {
            coverage.stroke(
                line, width: 1.6 * scale, dashes: Dashes(dash: 5 * scale, gap: 3 * scale))
        } else {
            coverage.stroke(line, width: 1.8 * scale)
        }
        if let last = line.last { coverage.stroke(from: last, to: last, width: 5 * scale) }
        canvas.blend(coverage, curve.colour)
    }

    /// The curves' names, from the right end of the title's line.
    private func drawNames(on canvas: inout Canvas, lettering: Lettering) {
        guard curves.count > 1 else { return }
        var x = rect.maxX
        for curve in curves.reversed() {
            x -= lettering.width(curve.name, size: 11 * scale)
            lettering.draw(
                curve.name, on: &canvas, at: PixelPoint(x, rect.y - 8 * scale), size: 11 * scale,
                colour: look.faintInk, anchor: .start)
            x -= 22 * scale
            let y = rect.y - 12 * scale
            var coverage = Coverage(
                PixelBounds(covering: PixelRect(x: x, y: y - 4, width: 20 * scale, height: 8)))
            let line = [PixelPoint(x + 2 * scale, y), PixelPoint(x + 17 * scale, y)]
            if curve.isDashed {
                coverage.stroke(
                    line, width: 1.6 * scale, dashes: Dashes(dash: 5 * scale, gap: 3 * scale))
            } else {
                coverage.stroke(line, width: 1.8 * scale)
            }
            canvas.blend(coverage, curve.colour)
            x -= 10 * scale
        }
    }
}
