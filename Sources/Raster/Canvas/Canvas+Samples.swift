extension Canvas {
    /// Covers the canvas with a plane that has `samples` x `samples` numbers for each pixel: a
    /// pixel gets the mean of their colours, so that edges between areas are smooth and leave no
    /// crack.
    ///
    /// The plane's corner (0, 0) is that of the canvas, and its bounds begin and end with whole
    /// pixels.
    ///
    /// - Parameter clear: the label of what lets the ground through.
    public mutating func paint(
        _ plane: FloatPlane, _ scale: ToneScale, samples: Int, clear: UInt8
    ) {
        precondition(samples > 0)
        let pixels = PixelBounds(
            x: plane.bounds.minX / samples, y: plane.bounds.minY / samples,
            width: plane.bounds.width / samples, height: plane.bounds.height / samples
        ).intersection(clip)
        for y in pixels.minY..<pixels.maxY {
            for x in pixels.minX..<pixels.maxX {
                let mean = SampleMean(plane, scale, x: x, y: y, samples: samples, clear: clear)
                let offset = 3 * (y * width + x)
                mean.blend(onto: &self.pixels, at: offset)
            }
        }
    }
}

/// The sum of the colours that a plane's samples give to one pixel.
private struct SampleMean {
    private var sum = SIMD4<UInt32>.zero
    private var count: UInt32 = 0
    private let total: UInt32

    init(_ plane: FloatPlane, _ scale: ToneScale, x: Int, y: Int, samples: Int, clear: UInt8) {
        total = UInt32(samples * samples)
        let left = x * samples - plane.bounds.minX
        for row in y * samples..<(y + 1) * samples {
            let first = (row - plane.bounds.minY) * plane.bounds.width + left
            for index in first..<first + samples where plane.labels[index] != clear {
                let colour = scale.colour(label: plane.labels[index], share: plane.values[index])
                sum &+= SIMD4(colour & 255, colour >> 8 & 255, colour >> 16, 0)
                count += 1
            }
        }
    }

    func blend(onto pixels: inout [UInt8], at offset: Int) {
        guard count > 0 else { return }
        let rest = total - count
        for channel in 0..<3 {
            let whole = sum[channel] + rest * UInt32(pixels[offset + channel])
            pixels[offset + channel] = UInt8((whole + total / 2) / total)
        }
    }
}

extension ToneScale {
    /// The colour of a label whose number is a share of the way through its run.
    fileprivate func colour(label: UInt8, share: Float) -> UInt32 {
        let run = min(Int(label), colours.count / count - 1)
        let tone = Int(min(max(share, 0), 1) * Float(count - 1) + 0.5)
        return colours[run * count + tone]
    }
}
