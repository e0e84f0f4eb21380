package nl.zorgvuldig;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// The classes of this program as they were compiled, for tests over all of them.
public final class OwnClasses {
    private OwnClasses() {}

    /// Without looking at those of libraries, of which there are many.
    public static JavaClasses read(ImportOption... which) {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        try {
            ClassFileImporter importer = new ClassFileImporter();
            for (ImportOption option : which) {
                importer = importer.withImportOption(option);
            }
            return importer.importPackages("nl.zorgvuldig");
        } finally {
            ArchConfiguration.get().reset();
        }
    }
}
