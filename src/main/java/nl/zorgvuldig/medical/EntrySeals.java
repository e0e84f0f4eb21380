package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.medical.MedicalStore.Stored;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Seals entries to a doctor's key, and opens them with it. Each version has a key of its own,
/// which is sealed to the doctor's public key and, when there is one, to the colleague's.
@Component
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
final class EntrySeals {
    private final MedicalStore store;
    private final WrappedKeyStore wrapped;

    EntrySeals(MedicalStore store, WrappedKeyStore wrapped) {
        this.store = store;
        this.wrapped = wrapped;
    }

    /// @return the key it was sealed with, for what belongs to it
    EntryKey add(PupilId pupil, MedicalEntry entry, Recipient file, Optional<Recipient> colleague) {
        Version of = new Version(pupil, entry.id(), entry.version());
        EntryKey key = EntryKey.fresh();
        store.add(
                of, entry.author(), entry.writtenAt(), key.seal(entry.content().bytes(), Bound.content(of)));
        wrap(of, key.bytes(), file.id(), file);
        colleague.ifPresent(other -> wrap(of, key.bytes(), file.id(), other));
        return key;
    }

    /// Puts the key of a version in a file, for whoever is to open it there.
    void wrap(Version of, byte[] key, DoctorKeyId file, Recipient opens) {
        wrapped.add(of, file, opens.id(), opens.key().seal(key, Bound.wrappedKey(of, file, opens.id())));
    }

    Timeline timeline(List<Stored> stored, OpenedKey own) {
        List<MedicalEntry> entries = new ArrayList<>();
        Set<EntryId> seen = new HashSet<>();
        int elsewhere = 0;
        int damaged = 0;
        for (Stored one : stored) {
            if (!seen.add(one.of().entry())) {
                continue;
            }
            Optional<MedicalEntry> entry = open(one, own);
            entry.ifPresent(entries::add);
            if (entry.isEmpty() && one.key().isEmpty()) {
                elsewhere++;
            } else if (entry.isEmpty()) {
                damaged++;
            }
        }
        entries.sort(Comparator.comparing(MedicalEntry::happenedOn)
                .thenComparing(MedicalEntry::writtenAt)
                .reversed());
        return new Timeline(List.copyOf(entries), elsewhere, damaged);
    }

    List<MedicalEntry> openAll(List<Stored> stored, OpenedKey own) {
        return stored.stream().flatMap(one -> open(one, own).stream()).toList();
    }

    /// The key of one version.
    Optional<EntryKey> key(Stored one, OpenedKey own) {
        Version of = one.of();
        return one.key()
                .flatMap(bytes -> own.secret().open(bytes, Bound.wrappedKey(of, own.id(), own.id())))
                .flatMap(EntryKey::read);
    }

    private Optional<MedicalEntry> open(Stored one, OpenedKey own) {
        Version of = one.of();
        return key(one, own)
                .flatMap(key -> one.content().flatMap(c -> key.open(c, Bound.content(of))))
                .map(Content::read)
                .map(content -> new MedicalEntry(
                        of.entry(),
                        of.version(),
                        content.kind(),
                        content.happenedOn(),
                        one.author(),
                        one.writtenAt(),
                        content.text(),
                        content.reason(),
                        content.paper()));
    }
}
