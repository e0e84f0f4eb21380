package nl.zorgvuldig.care.medical.sealing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.care.medical.documents.MedicalDocument;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.Codes;

/// The sealed content of one version, including its kind and day; for a document its title,
/// thumbnail and the key of its file. `toString` gives `[sealed]`.
public record MedicalEntryContent(
        MedicalKind kind, LocalDate happenedOn, String text, Optional<String> reason, Optional<MedicalDocument> paper) {
    private static final int ENTRY = 1;
    private static final int DOCUMENT = 2;

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(paper.isPresent() ? DOCUMENT : ENTRY);
            out.writeUTF(kind.code());
            out.writeLong(happenedOn.toEpochDay());
            write(out, text);
            write(out, reason.orElse(""));
            if (paper.isPresent()) {
                write(out, paper.get());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static MedicalEntryContent read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = in.readByte();
            if (form != ENTRY && form != DOCUMENT) {
                throw new IllegalStateException("an entry of a form that is not known yet");
            }
            return new MedicalEntryContent(
                    Codes.read(MedicalKind.class, in.readUTF()),
                    LocalDate.ofEpochDay(in.readLong()),
                    text(in),
                    Optional.of(text(in)).filter(reason -> !reason.isEmpty()),
                    form == DOCUMENT ? Optional.of(paper(in)) : Optional.empty());
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private static void write(DataOutputStream out, MedicalDocument paper) throws IOException {
        out.writeUTF(paper.format().code());
        out.writeLong(paper.size());
        out.writeInt(paper.pages());
        out.writeUTF(paper.standing().code());
        write(out, paper.thumbnail().orElseGet(() -> new byte[0]));
        write(out, paper.key().bytes());
    }

    private static MedicalDocument paper(DataInputStream in) throws IOException {
        return new MedicalDocument(
                Codes.read(FileFormat.class, in.readUTF()),
                in.readLong(),
                in.readInt(),
                Codes.read(MedicalDocument.Standing.class, in.readUTF()),
                Optional.of(bytes(in)).filter(thumbnail -> thumbnail.length > 0),
                DocumentFileKey.read(bytes(in)));
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
