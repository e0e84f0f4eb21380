package nl.zorgvuldig.platform.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.zorgvuldig.platform.files.PictureHead.Measured;

/// Reader of the size of a JPEG from its frame header (ITU-T T.81, annex B), without decoding or
/// another program. Strict: a head that is not segment after segment up to the frame is not read.
final class JpegHead {
    private static final int START = 0xFFD8;
    private static final int FIRST = 0xC0;

    /// From here to the start of a scan, markers stand alone or end the head: RST, SOI, EOI, SOS.
    private static final int RESTART = 0xD0;

    private static final int SCAN = 0xDA;
    private static final int FILL = 0xFF;

    private JpegHead() {}

    /// Empty when it is no JPEG, or one with an uncommon structure.
    static Optional<Measured> of(Path picture) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(picture)))) {
            return in.readUnsignedShort() == START ? frame(in) : Optional.empty();
        } catch (EOFException brokenOff) {
            return Optional.empty();
        }
    }

    private static Optional<Measured> frame(DataInputStream in) throws IOException {
        while (true) {
            int marker = in.readUnsignedShort() - 0xFF00;
            int length = in.readUnsignedShort() - 2;
            if (marker < FIRST || marker >= RESTART && marker <= SCAN || marker == FILL || length < 0) {
                return Optional.empty();
            }
            if (isFrame(marker)) {
                in.readUnsignedByte(); // bits per sample
                long height = in.readUnsignedShort();
                long width = in.readUnsignedShort();
                return width > 0 && height > 0 ? Optional.of(new Measured(width, height, false)) : Optional.empty();
            }
            in.skipNBytes(length);
        }
    }

    /// SOF0 to SOF15, without the tables (DHT, DAC) and the reserved JPG among them.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
