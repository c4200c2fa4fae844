import Analysis
import Colours
import Curves
import Formulas
import Naming
import NeuralNetworks
import Planes
import RealFunctions
import Testing
import Training

@testable import Figures

@Suite struct CurveFigureTests {
    /// A network with straight pieces between ten even places of a function.
    private func figure(
        _ function: @escaping (Double) -> Double, isNamed: Bool = true, shown: ClosedRange<Double>,
        lettering: Lettering = .invisible
    ) -> CurveFigure {
        let network = SampleCurve.network(.relu, units: 10, function)
        let names = FunctionNames(over: 0...1, residual: 0.02) { network.value(at: $0) }
        let x = (0...40).map { Double($0) / 40 }
        return CurveFigure(
            title: "A sample", of: NetworkCurve(network, over: shown),
            names: isNamed ? names : nil,
            samples: isNamed ? CurveData(CurveSamples(unchecked: x, x.map(function))) : nil,
            axisNames: .init(), size: PictureSize(uncheckedWidth: 480, height: 360), look: .paper,
            lettering: lettering)
    }

    private static func wave(_ x: Double) -> Double { 1 + Portable.sin(6 * x) }

    @Test func `a curve over its target looks as it did`() throws {
        let sample = try SampleCurve(.step, units: 16)
        let figure = CurveFigure(
            title: "A sample", of: NetworkCurve(sample.snapshot.network, over: 0...1),
            samples: sample.scene.data, axisNames: .init(),
            size: PictureSize(uncheckedWidth: 480, height: 360), look: .paper,
            lettering: .invisible)
        try GoldenPicture("curve-target.png").compare(figure.draw())
    }

    @Test func `a named curve looks as it did`() throws {
        let figure = figure(Self.wave, shown: 0...1)
        try GoldenPicture("curve-named.png").compare(figure.draw())
    }

    @Test func `the named function is drawn where it is known, and nowhere without a name`() {
        /// The columns of the upper plot with a pixel about as red as named functions.
        func columns(_ figure: CurveFigure) -> [Int] {
            let picture = figure.draw()
            let wanted = Look.paper.namedCurve
            return (0..<picture.width).filter { x in
                (84..<210).contains { y in
                    let found = picture[x, y]
                    return abs(Int(found.red) - Int(wanted.red)) < 30
                        && abs(Int(found.green) - Int(wanted.green)) < 60
                        && abs(Int(found.blue) - Int(wanted.blue)) < 60
                }
            }
        }
        let whole = columns(figure(Self.wave, shown: 0...1))
        // The names are those of 0...1, which is the right half here.
        let half = columns(figure(Self.wave, shown: -1...1))
        #expect(whole.count > 380)
        #expect(abs(half.count - whole.count / 2) < 8 && half[0] > 230)
        #expect(columns(figure(Self.wave, isNamed: false, shown: 0...1)).isEmpty)
        // Five waves and more are no simple form.
        let many = figure({ Portable.sin(8 * $0) + Portable.cos(31 * $0 * $0) }, shown: 0...1)
        #expect(columns(many).isEmpty)
    }

    @Test func `the header has the name and its formula`() throws {
        let bare = figure(Self.wave, shown: 0...1).draw()
        let written = figure(Self.wave, shown: 0...1, lettering: try Lettering()).draw()
        #expect(bare.width == written.width && bare != written)
    }
}
