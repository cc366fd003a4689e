package dev.paso;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;

/** The classes of Paso, without its tests. */
final class OwnClasses {
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/quick/tests/")) // where ./paso test NAME puts them
            .importPackages("dev.paso");

    private OwnClasses() {}

    static Set<String> packages() {
        return ALL.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }
}
