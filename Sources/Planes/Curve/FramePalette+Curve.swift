import Colours

extension FramePalette {
    /// At most 256 colours for all frames of a run that learns a curve.
    package init(_ style: CurveStyle) {
        let look = style.look
        let shares = (0..<8).map { style.share($0, of: 8) }
        let samples = [style.training, style.test]
        let lines = [style.target] + samples + [style.network, style.error]
        // The network's halo over what is below.
        let veiled = ([style.target] + samples).map { $0.mixed(with: look.ground, share: 0.75) }
        var mixtures: [(ground: Colour, ink: Colour)] = []
        func mix(_ grounds: [Colour], _ inks: [Colour]) {
            for ground in grounds { mixtures += inks.map { (ground, $0) } }
        }
        mix([look.ground], lines + shares + [style.band, look.frame])
        mix([style.target], samples + [look.ground, style.network, style.error])
        mix(samples + veiled, [style.network, look.ground, style.error])
        mix([style.training, look.trainingCurve], [style.test])
        mix([style.band], [style.error, look.frame])
        mix([look.frame], shares + [style.error, style.target])
        mix([style.error], [style.network, look.ground])
        mix([look.background], look.flatColours + [style.error])
        mix([look.grid], [look.trainingCurve, look.testCurve])
        self.init(
            flat: look.flatColours + [look.ground, style.band] + lines + shares + veiled,
            mixtures: mixtures)
    }
}
