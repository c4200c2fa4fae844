import Colours

/// What a frame puts over the one before it.
struct GIFChange {
    var area: PixelArea
    /// The indices in the area, row by row.
    var indices: [UInt8]
    /// The index that leaves a pixel as it is; nil if every pixel is replaced.
    var transparent: UInt8?

    /// All of a first picture, or what is new in the area where a picture differs from another of
    /// its size and palette.
    init(from previous: Picture?, to picture: Picture) {
        guard let previous else {
            (area, indices) = (picture.area, picture.bytes)
            return
        }
        // A frame has to have a pixel, even where nothing has changed.
        area = picture.changedArea(since: previous) ?? PixelArea(x: 0, y: 0, width: 1, height: 1)
        indices = picture.cropped(to: area).bytes
        let old = previous.cropped(to: area).bytes
        transparent = Self.freeIndex(indices, old, among: picture.form.palette.count)
        guard let transparent else { return }
        for place in indices.indices where indices[place] == old[place] {
            indices[place] = transparent
        }
    }

    /// An index that no changed pixel has; nil if they have all 256.
    private static func freeIndex(
        _ new: [UInt8], _ old: [UInt8], among count: Int
    ) -> UInt8? {
        var isUsed = [Bool](repeating: false, count: 256)
        for place in new.indices where new[place] != old[place] { isUsed[Int(new[place])] = true }
        return isUsed.prefix(min(count + 1, 256)).lastIndex(of: false).map { UInt8($0) }
    }
}
