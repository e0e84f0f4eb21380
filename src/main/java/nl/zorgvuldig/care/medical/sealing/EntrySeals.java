package nl.zorgvuldig.care.medical.sealing;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalStore;
import nl.zorgvuldig.care.medical.MedicalStore.Stored;
import nl.zorgvuldig.care.medical.MedicalTimeline;
import nl.zorgvuldig.care.medical.keys.DoctorKeyId;
import nl.zorgvuldig.care.medical.keys.OpenDoctorKey;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Seals entries to a doctor's key, and opens them with it. Each version has a key of its own,
/// which is sealed to the doctor's public key and, when there is one, to the colleague's.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public final class EntrySeals {
    private final MedicalStore store;
    private final WrappedKeyStore wrapped;

    EntrySeals(MedicalStore store, WrappedKeyStore wrapped) {
        this.store = store;
        this.wrapped = wrapped;
    }

    /// @return the key it was sealed with, for what belongs to it
    public EntryKey add(
            PupilId pupil, MedicalEntry entry, SealingRecipient file, Optional<SealingRecipient> colleague) {
        MedicalEntryVersion of = new MedicalEntryVersion(pupil, entry.id(), entry.version());
        EntryKey key = EntryKey.fresh();
        store.add(
                of,
                entry.author(),
                entry.writtenAt(),
                key.seal(entry.content().bytes(), MedicalAssociatedData.content(of)));
        wrap(of, key.bytes(), file.id(), file);
        colleague.ifPresent(other -> wrap(of, key.bytes(), file.id(), other));
        return key;
    }

    /// Adds the key of a version to a file, for the doctor who is to open it there.
    public void wrap(MedicalEntryVersion of, byte[] key, DoctorKeyId file, SealingRecipient opens) {
        wrapped.add(
                of, file, opens.id(), opens.key().seal(key, MedicalAssociatedData.wrappedKey(of, file, opens.id())));
    }

    public MedicalTimeline timeline(List<Stored> stored, OpenDoctorKey own) {
        List<MedicalEntry> entries = new ArrayList<>();
        Set<EntryId> seen = new HashSet<>();
        int elsewhere = 0;
        int damaged = 0;
        for (Stored each : stored) {
            if (!seen.add(each.of().entry())) {
                continue;
            }
            Optional<MedicalEntry> entry = open(each, own);
            entry.ifPresent(entries::add);
            if (entry.isEmpty() && each.key().isEmpty()) {
                elsewhere++;
            } else if (entry.isEmpty()) {
                damaged++;
            }
        }
        entries.sort(Comparator.comparing(MedicalEntry::happenedOn)
                .thenComparing(MedicalEntry::writtenAt)
                .reversed());
        return new MedicalTimeline(List.copyOf(entries), elsewhere, damaged);
    }

    public List<MedicalEntry> openAll(List<Stored> stored, OpenDoctorKey own) {
        return stored.stream().flatMap(each -> open(each, own).stream()).toList();
    }

    /// The key of one version.
    public Optional<EntryKey> key(Stored stored, OpenDoctorKey own) {
        MedicalEntryVersion of = stored.of();
        return stored.key()
                .flatMap(bytes -> own.secret().open(bytes, MedicalAssociatedData.wrappedKey(of, own.id(), own.id())))
                .flatMap(EntryKey::read);
    }

    private Optional<MedicalEntry> open(Stored stored, OpenDoctorKey own) {
        MedicalEntryVersion of = stored.of();
        return key(stored, own)
                .flatMap(key -> stored.content().flatMap(c -> key.open(c, MedicalAssociatedData.content(of))))
                .map(MedicalEntryContent::read)
                .map(content -> new MedicalEntry(
                        of.entry(),
                        of.version(),
                        content.kind(),
                        content.happenedOn(),
                        stored.author(),
                        stored.writtenAt(),
                        content.text(),
                        content.reason(),
                        content.paper()));
    }
}
