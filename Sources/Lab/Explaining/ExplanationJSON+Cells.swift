import Geometry
import JSON
import LinearRegions
import NeuralNetworks

extension ExplanationJSON {
    mutating func writeCell(_ region: Int, of regions: RegionComplex, classes: [Int]) {
        output.write(json: "{\"pattern\": \"")
        patterns?.write(region)
        output.write(bytes: patterns?.bytes ?? [])
        output.write(json: "\", \"area\": ")
        output.write(regions.complex.area(of: region))
        output.write(json: ", \"vertices\": [")
        var isFirst = true
        regions.complex.forEachCorner(of: region) { corner in
            output.write(json: isFirst ? "[" : ", [")
            output.write(corner.x)
            output.write(json: ", ")
            output.write(corner.y)
            output.write(json: "]")
            isFirst = false
        }
        output.write(json: "], \"sides\": [")
        isFirst = true
        for side in regions.complex.sides(of: region) {
            if !isFirst { output.write(json: ", ") }
            let tag = Int(regions.complex.edges[side.edge].tag)
            if tag >= 0 {
                output.write(bytes: sideNames[tag])
            } else {
                output.write(json: "\"window\"")
            }
            isFirst = false
        }
        output.write(json: "], \"affine\": ")
        output.write(list: regions.logits(of: region)) { $0.write(list: [$1.a, $1.b, $1.c]) }
        output.write(json: ", \"classes\": ")
        output.write(list: classes) { $0.write($1) }
        output.write(json: "}")
    }
}
