import Analysis
import Colours
import Figures
import NeuralNetworks
import Planes
import Points
import Scenarios
import Text

/// How the network of a run classifies its points, as files have it.
struct ConfusionTable {
    let confusions: Confusions
    let run: Run
}

extension ConfusionTable {
    /// The classes that the network can predict, in the order of their indices.
    private var classes: [ClassAppearance] { run.scene.classes }

    /// The counts as a CSV text: a row per class of the points, a column per predicted class.
    var csvText: String {
        var table = CSVText(header: ["class"] + classes.map(\.name))
        for (name, counts) in zip(run.points.classNames, confusions.shown.counts) {
            table.append([name] + counts.map { String($0) })
        }
        return table.text
    }

    /// The picture, in the size and look of the run's large pictures.
    func picture(_ lettering: Lettering) -> Picture {
        ConfusionFigure(
            confusions.shown, of: confusions.test == nil ? .training : .test,
            title: run.scenario.title, classes: classes, size: run.scenario.frames.size.enlarged,
            look: Look(run.scenario.frames.look), lettering: lettering
        ).draw()
    }
}

extension Run {
    /// How a network classifies the points of the run; nil for a curve.
    func confusions(of network: Network) -> Confusions? {
        data.curve == nil ? Confusions(of: network, at: points) : nil
    }
}
