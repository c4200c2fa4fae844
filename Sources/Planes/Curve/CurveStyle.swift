package import Colours

/// The colours and the widths of a curve's picture.
///
/// What is learnt is blue, as the training loss is, and what is held out is orange; the network is
/// in ink, and what it gets wrong in purple.
package struct CurveStyle: Sendable {
    /// The colours of grounds and inks.
    package let look: Look
    /// Lengths as a multiple of those in a picture of 960 x 720.
    package let scale: Double
    /// Whether the line that the network is compared with is a known function that it is like, and
    /// not the one that it should follow.
    package let isNamed: Bool
    /// Whether the samples lie on one line, so that their dots join and not one stands alone.
    package let samplesAreLine: Bool

    /// The style of a picture.
    package init(
        look: Look, scale: Double, isNamed: Bool = false, samplesAreLine: Bool = false
    ) {
        self.look = look
        self.scale = scale
        self.isNamed = isNamed
        self.samplesAreLine = samplesAreLine
    }

    /// The line that the network is compared with.
    package var target: Colour {
        if isNamed { return look.namedCurve }
        return look.ground.mixed(with: look.trainingCurve, share: look.isDark ? 0.42 : 0.3)
    }
    /// Samples that are learnt.
    package var training: Colour {
        look.ground.mixed(with: look.trainingCurve, share: look.isDark ? 0.85 : 0.75)
    }
    /// Samples that are held out.
    package var test: Colour { look.testCurve }
    /// The network's curve.
    package var network: Colour { look.boundary }
    /// The largest error.
    package var error: Colour { look.isDark ? Colour(hex: 0xe58fc4) : Colour(hex: 0x9c3f7a) }
    /// The errors over the interval.
    package var band: Colour { look.ground.mixed(with: error, share: 0.62) }

    /// Of the line that the network is compared with.
    package var targetWidth: Double {
        (samplesAreLine ? 12 : isNamed ? 9 : 7) * scale
    }
    /// Of dots that join: they show on both sides of the network, and the target on both of theirs.
    package var lineOfSamplesWidth: Double { 6.6 * scale }
    /// Of the network's curve.
    package var networkWidth: Double { (samplesAreLine ? 1.8 : 2.1) * scale }
    /// Of the pale line on which the network stands.
    package var haloWidth: Double { networkWidth + (samplesAreLine ? 1.2 : 2.6) * scale }
    /// Of the ticks that count the kinks.
    package var tickWidth: Double { 1.1 * scale }
    /// From the top of a tick to that of the next one below.
    package var tickHeight: Double { 6 * scale }
    /// Of the units' shares.
    package var shareWidth: Double { 1.1 * scale }

    /// The colour of a unit's share; the first of `count` is the strongest.
    package func share(_ rank: Int, of count: Int) -> Colour {
        let part = count > 1 ? Double(rank) / Double(count - 1) : 0
        return look.ground.mixed(with: look.ink, share: 0.75 - 0.38 * part)
    }
}

extension Look {
    /// The ground of a plot: a little tinted for glass.
    package var ground: Colour {
        switch shading {
        case .paper: background
        case .glass: isDark ? Colour(hex: 0x1b2027) : Colour(hex: 0xf4f6f9)
        }
    }
}
