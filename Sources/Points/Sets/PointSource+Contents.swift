extension PointSource {
    /// What the file of a source holds, once someone has read it.
    public enum Contents: Sendable {
        /// The bytes of a CSV text; the file's name is for the places in errors.
        case table([UInt8], file: String)
        /// The opaque pixels of a picture.
        case picture(Painting)
    }
}
