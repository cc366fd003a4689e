import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_SYNTHETIC;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles what changed since the last time, without linters: {@code java Compile.java CLASS_PATH SOURCES CLASSES [SOURCES CLASSES]...},
 * where later sources see earlier classes.
 *
 * <p>Where what other files can see of a changed file is as it was, that file alone is compiled; otherwise everything is, so that what a
 * change leaves undone elsewhere, as a case of a switch, is named.
 */
final class Compile {
    private final String classPath;
    private final Path sources;
    private final Path classes;
    private final Path fresh;
    private final Path known;

    private Compile(String classPath, Path sources, Path classes) {
        this.classPath = classPath;
        this.sources = sources;
        this.classes = classes;
        fresh = classes.resolveSibling(classes.getFileName() + ".new");
        known = classes.resolveSibling(classes.getFileName() + ".sources");
    }

    public static void main(String[] args) throws IOException {
        String path = args[0];
        boolean isSeenAnew = false;
        for (int i = 1; i + 1 < args.length; i += 2) {
            Compile part = new Compile(path, Path.of(args[i]), Path.of(args[i + 1]));
            isSeenAnew = part.run(isSeenAnew);
            path = args[i + 1] + File.pathSeparator + path;
        }
    }

    /** Returns whether others may see something new in these classes; ends the process where they do not compile. */
    private boolean run(boolean isEverythingStale) throws IOException {
        Map<Path, String> now = stamps();
        Properties then = new Properties();
        if (Files.exists(known)) {
            try (var in = Files.newInputStream(known)) {
                then.load(in);
            }
        }
        Set<Path> changed = new TreeSet<>();
        now.forEach((file, stamp) -> {
            if (!stamp.equals(then.getProperty(file.toString()))) {
                changed.add(file);
            }
        });
        boolean isGone = !now.keySet().stream().map(Path::toString).toList().containsAll(then.stringPropertyNames());
        if (changed.isEmpty() && !isGone && !isEverythingStale) {
            return false;
        }
        boolean isWhole = isEverythingStale || isGone || then.isEmpty();
        if (!isWhole) {
            List<String> before = faces(classes, changed);
            compile(changed, classes + File.pathSeparator + classPath);
            isWhole = !before.equals(faces(fresh, changed));
        }
        if (isWhole) {
            compile(now.keySet(), classPath);
            deleteClasses(classFiles(classes));
        } else {
            deleteClasses(classFiles(classes).stream()
                    .filter(file -> isOf(file, classes, changed))
                    .toList());
        }
        move();
        remember(now);
        return isWhole;
    }

    private Map<Path, String> stamps() throws IOException {
        Map<Path, String> stamps = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : (Iterable<Path>) files.filter(one -> one.toString().endsWith(".java"))::iterator) {
                stamps.put(file, Files.getLastModifiedTime(file).toMillis() + " " + Files.size(file));
            }
        }
        return stamps;
    }

    private void remember(Map<Path, String> stamps) throws IOException {
        Properties properties = new Properties();
        stamps.forEach((file, stamp) -> properties.setProperty(file.toString(), stamp));
        try (var out = Files.newOutputStream(known)) {
            properties.store(out, null);
        }
    }

    private void compile(Collection<Path> files, String classPath) throws IOException {
        deleteClasses(classFiles(fresh));
        Files.createDirectories(fresh);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = new ArrayList<>(List.of(
                    "-d",
                    fresh.toString(),
                    "-cp",
                    classPath,
                    "-nowarn",
                    "-proc:none",
                    "-implicit:none",
                    "-parameters",
                    "-g",
                    "-XDsuppressNotes",
                    "-Xlint:-incubating"));
            options.addAll(List.of("--add-modules", "jdk.incubator.vector"));
            boolean isFine = compiler.getTask(
                            null,
                            manager,
                            message -> {
                                if (message.getKind() == Diagnostic.Kind.ERROR) {
                                    System.err.println(message);
                                }
                            },
                            options,
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!isFine) {
                System.exit(1);
            }
        }
    }

    private void move() throws IOException {
        for (Path file : classFiles(fresh)) {
            Path to = classes.resolve(fresh.relativize(file));
            Files.createDirectories(to.getParent());
            Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What others see of the classes of these sources, in order. */
    private List<String> faces(Path folder, Set<Path> changed) throws IOException {
        List<String> faces = new ArrayList<>();
        for (Path file : classFiles(folder)) {
            if (isOf(file, folder, changed)) {
                faces.add(face(ClassFile.of().parse(file)));
            }
        }
        faces.sort(Comparator.naturalOrder());
        return faces;
    }

    private boolean isOf(Path file, Path folder, Set<Path> changed) {
        Path place = sources.resolve(folder.relativize(file)).getParent();
        if (changed.stream().noneMatch(source -> source.getParent().equals(place))) {
            return false;
        }
        try {
            String source = ClassFile.of()
                    .parse(file)
                    .findAttribute(Attributes.sourceFile())
                    .map(SourceFileAttribute::sourceFile)
                    .orElseThrow()
                    .stringValue();
            return changed.contains(place.resolve(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String face(ClassModel type) {
        List<String> parts = new ArrayList<>();
        parts.add(type.thisClass().asInternalName() + " " + type.flags().flagsMask());
        type.superclass().ifPresent(parent -> parts.add(parent.asInternalName()));
        type.interfaces().forEach(one -> parts.add(one.asInternalName()));
        type.findAttribute(Attributes.signature())
                .ifPresent(signature -> parts.add(signature.signature().stringValue()));
        type.findAttribute(Attributes.permittedSubclasses())
                .ifPresent(
                        permitted -> permitted.permittedSubclasses().forEach(one -> parts.add(one.asInternalName())));
        type.findAttribute(Attributes.record())
                .ifPresent(record -> record.components()
                        .forEach(one -> parts.add(
                                one.name().stringValue() + one.descriptor().stringValue())));
        Set<String> members = new HashSet<>(); // in whatever order
        type.fields().stream().filter(one -> isSeen(one.flags().flagsMask())).forEach(one -> members.add(face(one)));
        type.methods().stream().filter(one -> isSeen(one.flags().flagsMask())).forEach(one -> members.add(face(one)));
        parts.addAll(new TreeSet<>(members));
        return String.join("\n", parts);
    }

    private static boolean isSeen(int flags) {
        return (flags & (ACC_PRIVATE | ACC_SYNTHETIC)) == 0;
    }

    private static String face(FieldModel field) {
        return field.fieldName().stringValue() + " " + field.fieldType().stringValue() + " "
                + field.flags().flagsMask()
                + field.findAttribute(Attributes.signature())
                        .map(one -> one.signature().stringValue())
                + field.findAttribute(Attributes.constantValue())
                        .map(one -> one.constant().constantValue());
    }

    private static String face(MethodModel method) {
        return method.methodName().stringValue() + method.methodType().stringValue() + " "
                + method.flags().flagsMask()
                + method.findAttribute(Attributes.signature())
                        .map(one -> one.signature().stringValue())
                + method.findAttribute(Attributes.exceptions())
                        .map(thrown -> thrown.exceptions().stream()
                                .map(one -> one.asInternalName())
                                .toList());
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static void deleteClasses(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
