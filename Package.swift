// swift-tools-version: 6.2
import PackageDescription

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "facet",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "facet", targets: ["FacetCommand"]),
        // What Benchmarks measures.
        .library(
            name: "FacetLibraries",
            targets: [
                "Analysis", "Colours", "Datasets", "Figures", "Files", "Fonts", "Geometry", "Lab",
                "LinearRegions", "NeuralNetworks", "PNG", "Planes", "Points", "Randomness",
                "Raster", "ScenarioFiles", "Scenarios", "Text", "Training",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // ScenarioFiles imports Yams' target CYaml, which is not a product: any version may remove
        // it.
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // Each row imports only what stands in the rows above it.
        .systemLibrary(
            name: "CLibPNG", pkgConfig: "libpng",
            providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
        .systemLibrary(
            name: "CFreeType", pkgConfig: "freetype2",
            providers: [.apt(["libfreetype-dev"]), .brew(["freetype"])]),
        .systemLibrary(
            name: "CGIF", pkgConfig: "libgif",
            providers: [.apt(["libgif-dev"]), .brew(["giflib"])]),
        .target(name: "Assets", path: "Assets/Page"),
        .target(name: "CSystem"),
        .target(name: "Kernels"),
        .target(name: "Colours"),
        .target(name: "Geometry"),
        .target(name: "RealFunctions"),
        // Randomness, Text, CPNG
        .target(name: "Randomness", dependencies: ["RealFunctions"]),
        .target(name: "Text", dependencies: ["RealFunctions"]),
        .target(name: "CPNG", dependencies: ["CLibPNG"]),
        // Files, Formulas, GIF, JSON, PNG
        .target(name: "Files", dependencies: ["Text"]),
        .target(name: "Formulas", dependencies: ["RealFunctions", "Text"]),
        .target(name: "GIF", dependencies: ["CGIF", "Colours"]),
        .target(name: "JSON", dependencies: ["Text"]),
        .target(name: "PNG", dependencies: ["CPNG", "Colours"]),
        // NeuralNetworks
        .target(
            name: "NeuralNetworks",
            dependencies: ["Geometry", "JSON", "Kernels", "Randomness", "RealFunctions", "Text"]),
        // Curves, LinearRegions, Points, Raster
        .target(
            name: "Curves",
            dependencies: ["Formulas", "Geometry", "NeuralNetworks", "Randomness", "Text"]),
        .target(
            name: "LinearRegions",
            dependencies: ["CSystem", "Geometry", "Kernels", "NeuralNetworks", "Text"]),
        .target(
            name: "Points",
            dependencies: [
                "Colours", "Formulas", "Geometry", "Randomness", "RealFunctions", "Text",
            ]),
        .target(name: "Raster", dependencies: ["Colours", "Geometry", "Kernels"]),
        // Datasets, Fonts, Training
        .target(
            name: "Datasets",
            dependencies: ["Curves", "Files", "Geometry", "PNG", "Points", "Text"]),
        .target(name: "Fonts", dependencies: ["CFreeType", "Colours", "Geometry", "Raster"]),
        .target(
            name: "Training",
            dependencies: [
                "CSystem", "Curves", "Geometry", "Kernels", "NeuralNetworks", "Points",
                "Randomness", "RealFunctions", "Text",
            ]),
        // Analysis, Constructions
        .target(
            name: "Analysis",
            dependencies: [
                "Curves", "Formulas", "Geometry", "LinearRegions", "NeuralNetworks", "Points",
                "Randomness", "RealFunctions", "Text", "Training",
            ]),
        .target(
            name: "Constructions",
            dependencies: ["Curves", "Geometry", "NeuralNetworks", "Text"]),
        // Naming, Planes, Scenarios
        .target(
            name: "Naming", dependencies: ["Geometry", "Points", "RealFunctions", "Text"]),
        .target(
            name: "Planes",
            dependencies: [
                "Analysis", "Colours", "Curves", "Geometry", "LinearRegions", "NeuralNetworks",
                "Points", "Raster", "RealFunctions", "Text",
            ]),
        .target(
            name: "Scenarios",
            dependencies: [
                "Colours", "Curves", "Formulas", "Geometry", "JSON", "NeuralNetworks", "Points",
                "Text", "Training",
            ]),
        // Figures, ScenarioFiles
        .target(
            name: "Figures",
            dependencies: [
                "Analysis", "Colours", "Curves", "Fonts", "Formulas", "Geometry", "LinearRegions",
                "Naming", "NeuralNetworks", "Planes", "Points", "Raster", "RealFunctions", "Text",
                "Training",
            ]),
        .target(
            name: "ScenarioFiles",
            dependencies: [
                "Colours", "Constructions", "Curves", "Datasets", "Files", "Formulas", "Geometry",
                "NeuralNetworks", "Points", "Scenarios", "Text", "Training", yams,
            ]),
        // Lab
        .target(
            name: "Lab",
            dependencies: [
                "Analysis", "Assets", "CSystem", "Colours", "Constructions", "Curves", "Datasets",
                "Figures", "Files", "Formulas", "GIF", "Geometry", "JSON", "LinearRegions",
                "Naming", "NeuralNetworks", "PNG", "Planes", "Points", "Raster", "RealFunctions",
                "ScenarioFiles", "Scenarios", "Text", "Training",
            ]),
        // FacetCommand
        .executableTarget(
            name: "FacetCommand",
            dependencies: [
                "Analysis", "CSystem", "Colours", "Curves", "Datasets", "Figures", "Files", "Fonts",
                "Formulas",
                "Geometry", "Lab", "NeuralNetworks", "Planes", "Points", "Raster", "ScenarioFiles",
                "Scenarios", "Text", "Training", argumentParser,
            ]),
        // Tests mirror the sources.
        .target(
            name: "TestSupport", dependencies: ["Geometry", "NeuralNetworks", "Randomness"],
            path: "Tests/TestSupport"),
        .testTarget(name: "PackageTests", dependencies: ["TestSupport"]),
        .testTarget(name: "ColoursTests", dependencies: ["Colours"]),
        .testTarget(name: "KernelsTests", dependencies: ["Kernels", "RealFunctions"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON"]),
        .testTarget(name: "GeometryTests", dependencies: ["Geometry", "Randomness"]),
        .testTarget(name: "RandomnessTests", dependencies: ["Randomness"]),
        .testTarget(name: "TextTests", dependencies: ["Randomness", "Text"]),
        .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport", "Text"]),
        .testTarget(
            name: "FormulasTests",
            dependencies: ["Formulas", "Randomness", "RealFunctions", "Text"]),
        .testTarget(name: "RealFunctionsTests", dependencies: ["RealFunctions"]),
        .testTarget(name: "PNGTests", dependencies: ["Colours", "PNG"]),
        .testTarget(name: "GIFTests", dependencies: ["CGIF", "Colours", "GIF"]),
        .testTarget(
            name: "NeuralNetworksTests",
            dependencies: [
                "Geometry", "JSON", "Kernels", "NeuralNetworks", "Randomness", "RealFunctions",
            ]),
        .testTarget(
            name: "CurvesTests",
            dependencies: ["Curves", "Formulas", "Geometry", "NeuralNetworks", "Randomness"]),
        .testTarget(
            name: "PointsTests",
            dependencies: ["Colours", "Formulas", "Geometry", "Points", "Randomness", "Text"]),
        .testTarget(
            name: "DatasetsTests",
            dependencies: [
                "Colours", "Datasets", "Files", "Geometry", "PNG", "Points", "TestSupport", "Text",
            ]),
        .testTarget(
            name: "RasterTests",
            dependencies: ["Colours", "Geometry", "Kernels", "Randomness", "Raster"]),
        .testTarget(
            name: "FontsTests", dependencies: ["Colours", "Fonts", "Geometry", "Raster"],
            resources: [.copy("Fixtures")]),
        .testTarget(
            name: "LinearRegionsTests",
            dependencies: [
                "Geometry", "Kernels", "LinearRegions", "NeuralNetworks", "Randomness",
                "TestSupport", "Text",
            ],
            resources: [.copy("Fixtures")]),
        .testTarget(
            name: "TrainingTests",
            dependencies: [
                "Curves", "Geometry", "NeuralNetworks", "Points", "Randomness", "RealFunctions",
                "Training",
            ]),
        .testTarget(
            name: "AnalysisTests",
            dependencies: [
                "Analysis", "Curves", "Formulas", "Geometry", "LinearRegions", "NeuralNetworks",
                "Points", "Randomness", "RealFunctions", "TestSupport", "Training",
            ]),
        .testTarget(
            name: "ConstructionsTests",
            dependencies: [
                "Constructions", "Curves", "Formulas", "Geometry", "LinearRegions",
                "NeuralNetworks", "Randomness", "RealFunctions",
            ]),
        .testTarget(
            name: "NamingTests",
            dependencies: ["Geometry", "Naming", "Points", "Randomness", "RealFunctions"]),
        .testTarget(
            name: "PlanesTests",
            dependencies: [
                "Analysis", "Geometry", "NeuralNetworks", "Planes", "Randomness", "Raster",
                "TestSupport",
            ]),
        .testTarget(
            name: "FiguresTests",
            dependencies: [
                "Analysis", "Colours", "Curves", "Figures", "Formulas", "Geometry", "LinearRegions",
                "Naming", "NeuralNetworks", "PNG", "Planes", "Points", "Randomness", "Raster",
                "RealFunctions", "TestSupport", "Training",
            ],
            resources: [.copy("Golden")]),
        .testTarget(
            name: "ScenariosTests",
            dependencies: [
                "Colours", "Formulas", "Geometry", "NeuralNetworks", "Points", "Randomness",
                "ScenarioFiles", "Scenarios", "Training",
            ]),
        .testTarget(
            name: "ScenarioFilesTests",
            dependencies: [
                "Colours", "Curves", "Formulas", "Geometry", "NeuralNetworks", "Points",
                "Randomness", "ScenarioFiles", "Scenarios", "TestSupport", "Text", "Training",
            ]),
        .testTarget(
            name: "LabTests",
            dependencies: [
                "Analysis", "Colours", "Datasets", "Figures", "Files", "Geometry", "Lab",
                "NeuralNetworks", "PNG", "Planes", "Points", "Randomness", "ScenarioFiles",
                "Scenarios", "TestSupport", "Text", "Training",
            ]),
        .testTarget(
            name: "FacetCommandTests",
            dependencies: ["FacetCommand", "Files", "Lab", "TestSupport"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .treatAllWarnings(as: .error),
    ]
}
