import Colours
import Datasets
import Files
import Geometry
import PNG
import Points
import TestSupport
import Testing
import Text

struct ImageSourceTests {
    private static func set(
        _ source: ImageSource, classes: [String]? = nil, baseFolder: String
    ) throws -> PointSet {
        var point = PointSource(.image(source))
        point.classes = classes
        return try PointSet(sources: [point], seed: 4, baseFolder: baseFolder)
    }

    @Test func `points of the leaf have the class of the pixel that they lie on`() throws {
        let file = packageFolder + "/Assets/leaf.png"
        let image = try RGBAImage(png: InputFile.bytes(atPath: file, limit: 1 << 20))
        let set = try Self.set(
            ImageSource(path: "../Assets/leaf.png", count: 20_000),
            baseFolder: packageFolder + "/Scenarios")
        #expect(set.classNames == ["#f2e6cf", "#7fb84f", "#1f6b4a"])
        #expect(set.training.count == 20_000)
        let longer = Double(max(image.width, image.height))
        for point in set.training {
            let x = Int((point.position.x * longer + Double(image.width)) / 2)
            let y = Int((Double(image.height) - point.position.y * longer) / 2)
            #expect(image.colour(x: x, y: y).description == set.classNames[point.label])
        }
        // The picture's own numbers of pixels of each colour.
        for (label, pixels) in [99_621, 29_691, 30_688].enumerated() {
            let share = Double(pixels) / 160_000
            let found = Double(set.training.count { $0.label == label }) / 20_000
            #expect(abs(found - share) < 4 * (share * (1 - share) / 20_000).squareRoot())
        }
    }

    @Test func `the window is where the picture lies, y upwards`() throws {
        let folder = try TemporaryFolder()
        let png = try PNGEncoder().encode(
            indices: [0, 1], palette: [.black, .white], width: 1, height: 2)
        try folder.write(png, to: "t.png")
        let window = try #require(Box(x0: 10, x1: 20, y0: -4, y1: 0))
        let set = try Self.set(
            ImageSource(path: "t.png", count: 500, window: window), classes: ["up", "down"],
            baseFolder: folder.path)
        #expect(set.classNames == ["up", "down"])
        for point in set.training {
            #expect(window.contains(point.position))
            #expect(point.label == (point.position.y > -2 ? 0 : 1))
        }
    }

    @Test func `files that are not pictures are reported by name`() throws {
        let folder = try TemporaryFolder()
        let png = try PNGEncoder().encode(
            rgb: [UInt8](repeating: 7, count: 3 * 64), width: 8, height: 8)
        try folder.write("GIF89a", to: "gif.png")
        try folder.write(png.dropLast(30), to: "short.png")
        for (name, problem, kind) in [
            ("gif.png", .picture(.notPNG), .wrong),
            ("short.png", .picture(.truncated), .wrong),
            ("none.png", .file(.missing), .unreadable),
        ] as [(String, DatasetError.Problem, FaultKind)] {
            let error = #expect(throws: DatasetError.self) {
                try Self.set(ImageSource(path: name, count: 5), baseFolder: folder.path)
            }
            #expect(error?.problem == problem)
            #expect(error?.kind == kind)
            #expect(error?.place == FilePlace(file: folder.path + "/" + name))
        }
    }

    @Test func `counts out of range are refused`() {
        for count in [0, -1, 1_000_001, .max, .min] {
            let error = #expect(throws: DatasetError.self) {
                try Self.set(ImageSource(path: "x.png", count: count), baseFolder: "")
            }
            #expect(error?.key == "count")
        }
    }
}
