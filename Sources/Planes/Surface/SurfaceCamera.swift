/// From where a surface is seen.
package struct SurfaceCamera: Sendable, Hashable {
    /// The direction in which the eye is, in degrees counter-clockwise from the x axis.
    package var azimuth: Double
    /// How high the eye is above the plane, in degrees: 90 looks straight down.
    package var elevation: Double

    package init(azimuth: Double, elevation: Double) {
        self.azimuth = azimuth
        self.elevation = elevation
    }
}

extension SurfaceCamera {
    /// The cameras among which one is chosen: what the settings leave open in 24 directions and at
    /// three elevations, the usual one first.
    static func choices(_ settings: SurfaceSettings) -> [SurfaceCamera] {
        let azimuths: [Double] = settings.azimuth.map { [$0] } ?? turns
        let elevations: [Double] = settings.elevation.map { [$0] } ?? [35, 25, 50]
        return elevations.flatMap { (elevation: Double) -> [SurfaceCamera] in
            azimuths.map { SurfaceCamera(azimuth: $0, elevation: elevation) }
        }
    }

    /// All around in steps of 15 degrees, the usual direction first.
    private static let turns: [Double] = (0..<24).map { turn in
        let azimuth = -60 + 15 * Double(turn)
        return azimuth > 180 ? azimuth - 360 : azimuth
    }
}
