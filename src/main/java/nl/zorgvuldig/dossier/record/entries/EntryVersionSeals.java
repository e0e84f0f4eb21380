package nl.zorgvuldig.dossier.record.entries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Seals the texts of a version of an entry twice: under a key of that version and, around it, under
/// the key of the pupil's dossier. So one version ends with its own key, in every old copy too, and
/// all of them with that of the dossier.
@Component
final class EntryVersionSeals {
    private final Vault vault;

    EntryVersionSeals(Vault vault) {
        this.vault = vault;
    }

    /// Makes keys for new versions.
    List<UUID> newKeys(int count) {
        List<UUID> keys = Stream.generate(UUID::randomUUID).limit(count).toList();
        vault.create(keys.stream().map(EntryVersionSeals::ofVersion).toList());
        return keys;
    }

    /// Fetches in one go what is needed to open versions.
    void load(PupilId pupil, Collection<UUID> versionKeys) {
        vault.load(
                Stream.concat(Stream.of(ofDossier(pupil)), versionKeys.stream().map(EntryVersionSeals::ofVersion))
                        .toList());
    }

    byte[] seal(PupilId pupil, UUID versionKey, ValueLocation place, String text) {
        SealedValue inner = vault.seal(ofVersion(versionKey), place, text);
        return vault.seal(ofDossier(pupil), place, inner.bytes()).bytes();
    }

    /// @param versionKey none for a version that was written before versions had one
    String open(PupilId pupil, Optional<UUID> versionKey, ValueLocation place, byte[] sealed) {
        byte[] inner = vault.openBytes(ofDossier(pupil), place, new SealedValue(sealed));
        return versionKey
                .map(key -> vault.open(ofVersion(key), place, new SealedValue(inner)))
                .orElseGet(() -> new String(inner, UTF_8));
    }

    /// Ends a version for good; may be repeated.
    void destroy(UUID versionKey) {
        vault.destroy(ofVersion(versionKey));
    }

    private static KeyName ofVersion(UUID versionKey) {
        return new KeyName(Acting.current().board(), versionKey, RetentionPurpose.ENTRY);
    }

    private static KeyName ofDossier(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }
}
