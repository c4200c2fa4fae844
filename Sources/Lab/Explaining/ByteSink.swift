/// Takes the bytes of a long output piece by piece, in order.
public typealias ByteSink = (_ bytes: [UInt8]) throws -> Void

/// The number of bytes that are gathered before a sink gets them.
let sinkPiece = 1 << 18
