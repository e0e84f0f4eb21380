package nl.zorgvuldig.medical;

import java.util.List;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.policy.Objection;

/// The answer to a wish to write in a medical file.
public sealed interface MedicalWritten {
    /// It stands in the file.
    record Done(EntryId entry, int version) implements MedicalWritten {}

    /// It cannot stand there as it is; nothing was stored.
    record Objected(List<Objection> objections) implements MedicalWritten {}

    /// The entry was corrected elsewhere in the meantime; nothing was stored.
    record Overtaken() implements MedicalWritten {}

    /// The same form was sent before with something else in it; nothing more was stored.
    record FormUsed() implements MedicalWritten {}

    /// The file is being handed over, so nothing new goes in with this key.
    record HandedOver() implements MedicalWritten {}

    /// There is no such entry that opens with this key.
    record NotThere() implements MedicalWritten {}
}
