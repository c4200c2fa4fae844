import Analysis
import Geometry
import JSON

extension Recovery {
    /// All numbers in full.
    var json: JSONValue {
        .object([
            .init("window", .numbers(recovered.window.sides)),
            .init("queries", .whole(recovered.queries)),
            .init("units", .list(recovered.units.map(\.json))),
            .init("otherCreases", .whole(recovered.otherCreases)),
            .init("affine", recovered.affine.map { .form($0) } ?? .null),
            .init("complete", .truth(recovered.isComplete)),
            .init("largestValue", .number(recovered.largestValue)),
            .init("largestDifference", .number(recovered.largestDifference)),
            .init("comparison", comparison.json),
        ])
    }
}

extension RecoveredFunction.Unit {
    fileprivate var json: JSONValue {
        .object([
            .init("normal", .numbers([normal.dx, normal.dy])), .init("offset", .number(offset)),
            .init("turn", .number(turn)), .init("share", .number(share)),
        ])
    }
}

extension RecoveryComparison {
    fileprivate var json: JSONValue {
        .object([
            .init("creases", .whole(creases)), .init("outside", .whole(outside)),
            .init("merged", .whole(merged)), .init("found", .whole(found)),
            .init("missed", .whole(missed)), .init("wrong", .whole(wrong)),
            .init("largestGap", .number(largestGap)),
        ])
    }
}
