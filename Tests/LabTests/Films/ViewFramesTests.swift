import Colours
import Figures
import PNG
import Planes
import TestSupport
import Testing
import Training

@testable import Lab

@Suite struct ViewFramesTests {
    let temporary: TemporaryFolder
    private var folder: RunFolder { RunFolder(temporary.file("run")) }

    init() throws { temporary = try TemporaryFolder() }

    private static let text = """
        title: Tiny
        seed: 3
        points: [moons: {count: 40}]
        network: {hidden: [5, 4], activation: relu}
        training: {rate: 0.05, batch: 10, stop: {epochs: 3}}
        frames: {count: 4, size: [240, 180]}

        """

    private func train(_ text: String = text) async throws {
        let run = try Run(scenarioAt: temporary.write(text, to: "tiny.yaml"))
        _ = try await run.execute(in: folder)
    }

    @Test(arguments: [NetworkView.Name.creases, .surface, .units, .buildup, .paper, .regions])
    func `a film of a view has a frame for each network that is stored`(
        name: NetworkView.Name
    ) async throws {
        try await train()
        let path = temporary.file("view.png")
        let view = FilmView(name, size: PictureSize(width: 200, height: 150))
        let summary = try Film(of: folder, format: .png, view: view).write(to: path)
        #expect(summary?.frameCount == 4)
        let frames = try ViewFrames(view, of: folder)
        #expect(frames.size.width == 200 && frames.count == 4)
        #expect(try frames.picture(0) != frames.picture(3))
    }

    @Test(arguments: [NetworkView.Name.units, .buildup])
    func `the last frame is the view of the last network, others have its scales`(
        name: NetworkView.Name
    ) async throws {
        try await train()
        let frames = try ViewFrames(FilmView(name), of: folder)
        let record = try RunRecord(folder)
        func own(_ index: Int) throws -> Picture {
            let snapshot = try record.snapshot(index)
            var scene = record.run.scene
            scene.title += ", step \(snapshot.step)"
            let view = NetworkView(name) { preconditionFailure("no names") }
            return try NetworkFigure(
                view, of: snapshot.network, scene: scene, size: frames.size, isDark: false,
                lettering: try Lettering()
            ).draw()
        }
        #expect(try frames.picture(3) == own(3))
        #expect(try frames.picture(0) != own(0))
    }

    @Test func `a view that a run does not have is refused`() async throws {
        try await train(Self.text.replacing("relu", with: "tanh"))
        let path = temporary.file("view.png")
        let film = try Film(of: folder, format: .png, view: FilmView(.creases))
        #expect(
            throws: LabError(.noPicture(.noCreases(activation: "tanh")), path: folder.path)
        ) { try film.write(to: path) }
        #expect(temporary.names().contains("view.png") == false)
        let curve = RunFolder(temporary.file("curve"))
        let run = try Run(
            scenarioAt: temporary.write(
                TinyCurveComparison.text(), to: "curve.yaml"))
        _ = try await run.execute(in: curve)
        #expect(throws: LabError(.planeOnly(.view("units")), path: curve.path)) {
            try Film(of: curve, format: .png, view: FilmView(.units)).write(to: path)
        }
    }
}
