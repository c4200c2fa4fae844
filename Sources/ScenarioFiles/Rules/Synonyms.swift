import Text

/// Other words of the trade for what a scenario calls by one name.
enum Synonyms {
    /// The name among `known` that a word means; letter case, `-` and `_` do not count.
    static func name(for word: String, among known: [String]) -> String? {
        guard word.utf8.count <= 64 else { return nil }
        let wanted = letters(of: word)
        return known.first { words[$0]?.contains(wanted) == true }
    }

    private static func letters(of word: String) -> String {
        word.lowercased().filter { !"-_ ".contains($0) }
    }

    /// The words of other programs, in small letters without `-` and `_`.
    static let words: [String: [String]] = [
        // The top level.
        "points": ["data", "dataset", "datasets", "sources"],
        "network": ["model", "net", "architecture", "mlp", "nn"],
        "training": ["fit", "trainer", "train", "learning", "hyperparameters"],
        "classes": ["classnames", "labels", "labelnames", "targetnames", "categories", "colors"],
        "test": ["testsize", "testsplit", "testshare", "testfraction", "holdout"],
        "validation": ["val", "valid", "validationsplit", "validationsize", "valsize", "valsplit"],
        "seed": ["randomstate", "randomseed", "rng"],
        "normalise": [
            "normalize", "normalization", "normalisation", "scale", "scaling", "scaler",
            "standardize", "standardise", "preprocessing",
        ],
        "window": ["extent", "bounds", "limits", "xlim", "ylim"],
        "frames": ["images", "pictures", "animation", "plots"],
        "compare": ["sweep", "gridsearch", "search", "tune"],
        // Sources.
        "file": ["path", "filename", "filepath", "csv", "source"],
        "x": ["xcolumn", "xcol", "xname"],
        "y": ["ycolumn", "ycol", "yname"],
        "class": [
            "label", "labels", "target", "targets", "ytrue", "classcolumn", "labelcolumn",
            "category", "hue",
        ],
        "missing": ["na", "navalues", "dropna", "nan", "missingvalues"],
        "split": ["subset", "role"],
        "count": ["n", "nsamples", "samples", "npoints", "numsamples"],
        "noise": ["std", "sigma", "stddev", "jitter"],
        "labelNoise": ["flipy", "fliplabels"],
        "at": ["points", "coordinates", "positions", "xy"],
        // The network.
        "hidden": [
            "layers", "units", "hiddenlayers", "hiddenunits", "hiddenlayersizes", "hiddensize",
            "hiddensizes", "neurons", "widths", "nodes",
        ],
        "activation": ["act", "activationfunction", "nonlinearity", "activations"],
        "init": [
            "initializer", "initialiser", "initialization", "initialisation", "kernelinitializer",
            "weightinit",
        ],
        // Training.
        "optimizer": ["optimiser", "optim", "solver"],
        "rate": ["lr", "learningrate", "learningrateinit", "eta", "eta0", "alpha", "stepsize"],
        "schedule": ["scheduler", "lrscheduler", "lrschedule", "learningrateschedule"],
        "batch": ["batchsize", "minibatch", "minibatchsize", "bs"],
        "loss": ["criterion", "objective", "cost", "lossfunction"],
        "l1": ["lasso"],
        "l2": ["weightdecay", "wd", "regularization", "regularisation", "ridge"],
        "stop": ["until", "stopping"],
        "patience": ["earlystopping", "niternochange", "earlystoppingrounds"],
        "classWeights": ["classweight"],
        "keep": ["savebest", "savebestonly", "restorebestweights"],
        "epochs": ["epoch", "nepochs", "numepochs", "maxepochs", "nbepoch", "maxiter"],
        "steps": ["maxsteps", "numsteps", "iterations", "niter", "niterations"],
        // Pictures and comparisons.
        "size": ["figsize", "dimensions"],
        "look": ["theme", "style"],
        "widths": ["hidden", "units", "sizes", "hiddensizes"],
        "depths": ["layers", "nlayers", "numlayers"],
        "seeds": ["starts", "repeats", "nseeds", "trials"],
        "folds": ["cv", "kfold", "kfolds", "nsplits", "crossvalidation"],
        // Values.
        "identity": ["linear", "none"],
        "sigmoid": ["logistic"],
        "sine": ["sin", "siren"],
        "leaky-relu": ["lrelu", "prelu"],
        "hard-tanh": ["clip", "hardsigmoid"],
        "sgd": ["gradientdescent", "gd"],
        "cosine": ["cosineannealing", "cosineannealinglr", "cos"],
        "constant": ["fixed", "none"],
        "step": ["steplr", "stepdecay", "multistep"],
        "squared": ["mse", "meansquarederror", "l2", "quadratic"],
        "logistic": ["bce", "binarycrossentropy", "bcewithlogits", "logloss", "binary"],
        "softmax": ["categoricalcrossentropy", "sparsecategoricalcrossentropy"],
        "cross-entropy": ["crossentropyloss", "ce", "nll", "xent"],
        "he": ["kaiming", "henormal", "heuniform", "kaimingnormal", "kaiminguniform"],
        "xavier": ["glorot", "glorotuniform", "glorotnormal", "xavieruniform", "xaviernormal"],
        "box": ["minmax", "minmaxscaler", "range"],
        "standard": ["zscore", "standardscaler", "std"],
        "robust": ["robustscaler", "iqr", "median"],
        "moons": ["makemoons", "twomoons"],
        "rings": ["circles", "makecircles", "circle"],
        "blobs": ["makeblobs", "gaussians"],
        "checkerboard": ["chessboard"],
        "image": ["png", "picture", "painting"],
        "csv": ["table", "tsv", "dataframe"],
        "skip": ["drop", "dropna", "omit", "ignore"],
        "refuse": ["error", "raise"],
    ]

    /// The sections of a scenario, by the keys that lead to them, and keys that people look for
    /// elsewhere.
    static let sections: [(path: [String], keys: [String])] = [
        (
            ["training", "stop"],
            ["epochs", "steps", "accuracy", "plateau", "patience", "testLoss"]
        ),
        (
            ["training"],
            [
                "optimizer", "rate", "schedule", "batch", "shuffle", "loss", "classWeights", "l1",
                "l2", "stop", "keep",
            ]
        ),
        (["network"], ["hidden", "activation", "init"]),
        (["compare"], ["folds", "seeds", "widths", "depths", "target"]),
        ([], ["validation", "test", "seed", "normalise", "window", "title"]),
    ]

    /// A key that a word means, as it is written in a scenario: `training: {rate: ...}`.
    static func entry(for word: String) -> String? {
        guard let (path, key) = section(of: word) else { return nil }
        let entry: String = path.reversed().reduce("\(key): ...") { "\($1): {\($0)}" }
        return entry
    }

    /// The section that a key belongs to, and what it is called there.
    static func section(of word: String) -> (path: [String], key: String)? {
        for (path, keys) in sections {
            if let key = NearestName.same(as: word, among: keys) { return (path, key) }
        }
        for (path, keys) in sections {
            if let key = name(for: word, among: keys) { return (path, key) }
        }
        return nil
    }
}
