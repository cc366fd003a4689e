package dev.paso.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which of the names that can stand somewhere is meant by one that cannot: PyTorch's modules, other libraries' words, slips of a letter. */
final class Meant {
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("type", List.of("kind", "name", "class")),
            Map.entry("lr", List.of("learningrate", "rate", "stepsize", "eta")),
            Map.entry("p", List.of("rate", "prob", "probability", "dropout")),
            Map.entry("in", List.of("infeatures", "inputs", "inputsize", "inputdim", "indim")),
            Map.entry("out", List.of("outfeatures", "outputs", "outputsize", "outputdim", "outdim", "units")),
            Map.entry("n", List.of("nsamples", "samples", "points", "npoints", "count", "size")),
            Map.entry("k", List.of("centers", "classes", "nclasses")),
            Map.entry("seed", List.of("randomstate", "manualseed", "rngseed")),
            Map.entry("cls", List.of("labels", "label", "class", "classes", "targets", "target")),
            Map.entry("epochs", List.of("nepochs", "numepochs", "maxepochs")),
            Map.entry("batch_size", List.of("batch", "minibatch", "minibatchsize")),
            Map.entry("betas", List.of("beta1", "beta2")),
            Map.entry("clip", List.of("clipgradnorm", "clipgradvalue", "gradclip", "gradientclipping")),
            Map.entry(
                    "accumulation_steps",
                    List.of("accumulate", "accumulation", "gradientaccumulation", "gradaccumulation")),
            Map.entry("data", List.of("dataset", "datasets")),
            Map.entry("model", List.of("layers", "network", "net", "architecture")),
            Map.entry("init", List.of("initialization", "initialisation", "weights", "firstweights")),
            Map.entry("loss", List.of("criterion", "lossfn", "lossfunction")),
            Map.entry("optimizer", List.of("optim", "optimiser")),
            Map.entry("scheduler", List.of("lrscheduler", "schedule")),
            Map.entry("loader", List.of("dataloader", "trainloader")),
            Map.entry("scale", List.of("scaler", "standardize", "standardise", "normalize")),
            Map.entry("Linear", List.of("dense", "fullyconnected", "fc")),
            Map.entry("MSELoss", List.of("mse", "meansquarederror")),
            Map.entry("L1Loss", List.of("mae", "l1", "meanabsoluteerror")),
            Map.entry("BCELoss", List.of("bce", "binarycrossentropy")),
            Map.entry("BCEWithLogitsLoss", List.of("bcewithlogits", "binarycrossentropywithlogits")),
            Map.entry("CrossEntropyLoss", List.of("crossentropy", "ce", "categoricalcrossentropy", "nllloss", "nll")),
            Map.entry("HuberLoss", List.of("huber")),
            Map.entry("Moons", List.of("makemoons")),
            Map.entry("Circles", List.of("makecircles")),
            Map.entry("Blobs", List.of("makeblobs")),
            Map.entry("BatchNorm1d", List.of("batchnorm")),
            Map.entry("float64", List.of("double")),
            Map.entry("float32", List.of("float", "single")));

    /** Parts of a file, with fields that no other has. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "optimizer", List.of("lr", "momentum", "weight_decay", "nesterov", "betas"),
            "loader", List.of("batch_size", "shuffle", "validate", "dialect", "drop_last"),
            "split", List.of("test_size", "train_size", "stratify"),
            "data", List.of("noise", "x", "y", "cls"),
            "loss", List.of("reduction", "pos_weight", "label_smoothing"),
            "early_stopping", List.of("patience", "min_delta", "restore_best_weights"),
            "",
                    List.of(
                            "epochs",
                            "threshold",
                            "dtype",
                            "name",
                            "features",
                            "scheduler",
                            "clip",
                            "frozen",
                            "accumulation_steps",
                            "edits"));

    private Meant() {}

    /** Where a field belongs that stands in {@code part}, as a path; nothing where it belongs nowhere, or is there. */
    static Optional<String> place(String field, String part) {
        if (field.equals("requires_grad") || field.equals("trainable")) {
            return Optional.of("frozen");
        }
        boolean isDeep = part.indexOf('.') >= 0 || part.indexOf('[') >= 0;
        return isDeep ? Optional.empty() : placeAmong(field, part);
    }

    private static Optional<String> placeAmong(String field, String part) {
        return PARTS.entrySet().stream()
                .filter(other -> !other.getKey().equals(part))
                .flatMap(other -> sameWord(plain(field), other.getValue()).stream()
                        .map(meant -> other.getKey().isEmpty() ? meant : other.getKey() + "." + meant))
                .findFirst();
    }

    /** The one of {@code names}; nothing where none is near. */
    static Optional<String> of(String given, Collection<String> names) {
        String plain = plain(given);
        return sameWord(plain, names)
                .or(() -> names.stream()
                        .filter(name -> slips(plain, plain(name)) <= (plain.length() > 9 ? 2 : 1) && plain.length() > 3)
                        .min(Comparator.comparingInt(name -> slips(plain, plain(name)))));
    }

    private static Optional<String> sameWord(String plain, Collection<String> names) {
        return names.stream()
                .filter(name -> plain(name).equals(plain))
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> WORDS.getOrDefault(name, List.of()).contains(plain))
                        .findFirst());
    }

    /** {@code linear} for {@code nn.Linear}, {@code stepsize} for {@code step_size}. */
    private static String plain(String name) {
        return name.substring(name.lastIndexOf('.') + 1)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Letters to add, leave out or change to come from one to the other; many where they are long. */
    private static int slips(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2 || one.length() > 40) {
            return Integer.MAX_VALUE;
        }
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
            }
            last = row;
        }
        return last[other.length()];
    }
}
