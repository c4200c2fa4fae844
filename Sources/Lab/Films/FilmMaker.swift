/// Puts frames into a film's file, one after the other; to be ended by `finish` or `abandon`.
protocol FilmMaker: ~Copyable {
    /// Puts the next frame.
    mutating func add(_ frame: FilmFrame) throws

    /// Puts what stands behind the last frame.
    mutating func finish() throws

    /// Lets go of what it holds when there is to be no film.
    func abandon()
}
