package nl.zorgvuldig.platform.files.video;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.zorgvuldig.platform.files.scanning.VirusScan;
import org.springframework.stereotype.Component;

/// Receiver of a video that is sent without a form: scanned for viruses as files in a form are
/// ([ScannedForms]).
@Component
public final class VideoReceiver {
    private static final int PIECE = 1 << 16;

    private final VirusScan scan;

    VideoReceiver(VirusScan scan) {
        this.scan = scan;
    }

    /// A video that is too large is read only as far as needed to see that, and not scanned.
    ///
    /// @throws nl.zorgvuldig.platform.kernel.VirusFound when something harmful is in it
    /// @throws nl.zorgvuldig.platform.kernel.ScanUnavailable when it cannot be scanned now
    public void receive(InputStream from, Path path) throws IOException {
        if (store(from, path) <= VideoIntake.BYTES) {
            scan.demandClean(List.of(() -> Files.newInputStream(path)));
        }
    }

    private static long store(InputStream from, Path path) throws IOException {
        try (OutputStream to = Files.newOutputStream(path)) {
            byte[] piece = new byte[PIECE];
            long all = 0;
            int read = from.read(piece);
            while (read >= 0 && all <= VideoIntake.BYTES) {
                to.write(piece, 0, read);
                all += read;
                read = from.read(piece);
            }
            return all;
        }
    }
}
