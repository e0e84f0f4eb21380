package nl.zorgvuldig.medical;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.kernel.Codes;

/// All that is sealed of one version: what kind of thing it is and of which day, too. Prints as
/// `[sealed]`.
record Content(MedicalKind kind, LocalDate happenedOn, String text, Optional<String> reason) {
    private static final int FORM = 1;

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(kind.code());
            out.writeLong(happenedOn.toEpochDay());
            write(out, text);
            write(out, reason.orElse(""));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Content read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                throw new IllegalStateException("an entry of a form that is not known yet");
            }
            return new Content(
                    Codes.read(MedicalKind.class, in.readUTF()),
                    LocalDate.ofEpochDay(in.readLong()),
                    text(in),
                    Optional.of(text(in)).filter(reason -> !reason.isEmpty()));
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
