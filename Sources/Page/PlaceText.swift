import Analysis
import Geometry
import JSON
import LinearRegions
import NeuralNetworks
import Text

/// What the page says about a place of the plane, as JSON.
struct PlaceText {
    let json: String

    init(_ locator: PlaneLocator, at point: Point) {
        let network = locator.model.network
        let place = PlaceAnalysis(at: point, of: locator.model, locator.regions)
        let winner = place.prediction.winner
        let units = network.hiddenUnits
        var members: [JSONValue.Member] = [
            JSONValue.Member("x", .number(point.x)), JSONValue.Member("y", .number(point.y)),
            JSONValue.Member("at", .text("(\(point.x.rounded(4)), \(point.y.rounded(4)))")),
            JSONValue.Member("winner", .whole(winner)),
            JSONValue.Member("class", .text(locator.model.classNames[winner])),
            JSONValue.Member(
                "probability", place.prediction.probability.map { .text($0.percent) } ?? .null),
            JSONValue.Member(
                "active", .list(place.activeUnits.map { .text(units[$0].description) })),
            JSONValue.Member("unitCount", .whole(units.count)),
        ]
        if let region = place.region {
            members.append(JSONValue.Member("region", .object(Self.members(region, locator))))
        }
        if let nearest = locator.boundary?.nearest(to: point) {
            members.append(
                JSONValue.Member(
                    "nearest",
                    .object([
                        JSONValue.Member("x", .number(nearest.point.x)),
                        JSONValue.Member("y", .number(nearest.point.y)),
                        JSONValue.Member("distance", .text(nearest.distance.rounded(4))),
                    ])))
        }
        json = JSONValue.object(members).line
    }

    private static func members(
        _ region: RegionEquations, _ locator: PlaneLocator
    ) -> [JSONValue.Member] {
        let network = locator.model.network
        let units = network.hiddenUnits
        let names = network.outputNames
        let equations = zip(names, region.logits).map { name, form in
            JSONValue.text("\(name) = \(form.text)")
        }
        let bounds = region.bounds.map { bound in
            JSONValue.object([
                JSONValue.Member("text", .text("\(bound.form.text) > 0")),
                JSONValue.Member(
                    "unit", .text(bound.unit.map { units[$0].description } ?? "window")),
            ])
        }
        return [
            JSONValue.Member("index", .whole(region.index + 1)),
            JSONValue.Member("count", .whole(locator.regions?.regionCount ?? 0)),
            JSONValue.Member("area", .text(region.area.rounded(4))),
            JSONValue.Member(
                "corners", .list(region.corners.map { .numbers([$0.x, $0.y]) })),
            JSONValue.Member("equations", .list(equations)),
            JSONValue.Member("bounds", .list(bounds)),
        ]
    }
}

extension AffineForm {
    /// `0.31 x - 1.5 y + 0.2`, its numbers rounded.
    fileprivate var text: String {
        var text = ""
        for (weight, name) in [(a, " x"), (b, " y"), (c, "")] where weight != 0 {
            text += text.isEmpty ? (weight < 0 ? "-" : "") : weight < 0 ? " - " : " + "
            text += abs(weight).rounded(4) + name
        }
        return text.isEmpty ? "0" : text
    }
}
