package nl.zorgvuldig.platform.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The home of a demonstration that an earlier version of the program made, served and stopped, as
/// `src/test/homes` keeps it. Its programs were left out; they are unpacked anew.
public final class FormerHome {
    /// What that version issued, going on with a copy of it.
    public static final Path ISSUED = Path.of("src/test/homes/599-issued");

    private static final Path PACKED = Path.of("src/test/homes/599-demo.tar.xz");

    /// Made on 29 November 2026 with the migrations up to this one.
    public static final String MIGRATED_TO = "599";

    private FormerHome() {}

    /// Unpacks it into an empty folder, owned as the embedded server wants it.
    public static void unpack(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(DurableFolders.PASSABLE));
        try (InputStream in = Files.newInputStream(PACKED);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.copy(tar, path);
                }
                Files.setPosixFilePermissions(path, permissions(entry.getMode()));
            }
        }
        ServiceUser.find().own(folder.resolve("data"));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        PosixFilePermission[] all = PosixFilePermission.values();
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < all.length; bit++) {
            if ((mode >> (all.length - 1 - bit) & 1) == 1) {
                permissions.add(all[bit]);
            }
        }
        return permissions;
    }
}
