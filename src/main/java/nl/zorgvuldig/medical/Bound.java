package nl.zorgvuldig.medical;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;

/// To what each sealed thing is bound: moved to another board, pupil, entry, version or key it does
/// not open.
final class Bound {
    private Bound() {}

    static byte[] content(Version of) {
        return bytes(
                "medical content 1",
                of.version(),
                of.pupil().value(),
                of.entry().value());
    }

    /// The file of a document, whatever its versions say.
    static byte[] file(PupilId pupil, EntryId entry) {
        return bytes("medical file 1", 0, pupil.value(), entry.value());
    }

    static byte[] words(Version of) {
        return bytes(
                "medical words 1", of.version(), of.pupil().value(), of.entry().value());
    }

    static byte[] wrappedKey(Version of, DoctorKeyId file, DoctorKeyId opens) {
        return bytes(
                "medical entry key 1",
                of.version(),
                of.pupil().value(),
                of.entry().value(),
                file.value(),
                opens.value());
    }

    static byte[] secret(DoctorKeyId key) {
        return bytes("medical secret half 1", 0, key.value());
    }

    static byte[] recovery(DoctorKeyId key) {
        return bytes("medical recovery 1", 0, key.value());
    }

    private static byte[] bytes(String what, int version, UUID... ids) {
        byte[] label = what.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(4 + label.length + 4 + 16 * (ids.length + 1));
        bytes.putInt(label.length).put(label).putInt(version);
        put(bytes, Acting.current().board().value());
        for (UUID id : ids) {
            put(bytes, id);
        }
        return bytes.array();
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
