package nl.zorgvuldig.exchange.packages;

import java.time.Instant;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// The package of a disclosure.
///
/// @param size bytes, unsealed
/// @param fingerprint SHA-256 over the bytes, as 64 hexadecimal digits
public record DisclosurePackage(
        PupilId pupil,
        DisclosureId disclosure,
        BlobId blob,
        int pages,
        long size,
        String fingerprint,
        Instant madeAt) {}
