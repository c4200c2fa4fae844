/// Puts frames into a film's file, one after the other; to be ended by `finish` or `abandon`.
protocol FilmMaker: ~Copyable {
    /// Puts the next frame.
    mutating func add(_ frame: FilmFrame) throws

    /// Writes what follows the last frame.
    mutating func finish() throws

    /// Frees its memory if there will be no film.
    func abandon()
}
