package nl.zorgvuldig.exchange;

import java.time.Instant;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.kernel.PupilId;

/// The package that was made.
///
/// @param size bytes, unsealed
/// @param fingerprint SHA-256 over the bytes, as 64 hexadecimal digits
public record PackageFile(
        PupilId pupil,
        DisclosureId disclosure,
        BlobId blob,
        int pages,
        long size,
        String fingerprint,
        Instant madeAt) {}
