package nl.zorgvuldig.care.medical.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Associated data that bind each sealed value to its place: moved to another board, pupil, entry,
/// version or key it does not open.
public final class MedicalAssociatedData {
    private MedicalAssociatedData() {}

    static byte[] content(MedicalEntryVersion of) {
        return bytes(
                "medical content 1",
                of.version(),
                of.pupil().value(),
                of.entry().value());
    }

    /// For the file of a document, whatever its versions say.
    public static byte[] file(PupilId pupil, EntryId entry) {
        return bytes("medical file 1", 0, pupil.value(), entry.value());
    }

    public static byte[] words(MedicalEntryVersion of) {
        return bytes(
                "medical words 1", of.version(), of.pupil().value(), of.entry().value());
    }

    public static byte[] wrappedKey(MedicalEntryVersion of, DoctorKeyId file, DoctorKeyId opens) {
        return bytes(
                "medical entry key 1",
                of.version(),
                of.pupil().value(),
                of.entry().value(),
                file.value(),
                opens.value());
    }

    public static byte[] secret(DoctorKeyId key) {
        return bytes("medical secret half 1", 0, key.value());
    }

    public static byte[] recovery(DoctorKeyId key) {
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
