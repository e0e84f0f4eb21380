package nl.zorgvuldig.care.medical.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/// Key of the file of one document, AES256-GCM-HKDF in segments of a megabyte; fresh for each. It
/// is part of the content of its entry, and so opens only with the doctor's key. Is never printed.
public final class DocumentFileKey {
    private final KeysetHandle handle;

    private DocumentFileKey(KeysetHandle handle) {
        this.handle = handle;
    }

    public static DocumentFileKey fresh() {
        try {
            return new DocumentFileKey(KeysetHandle.generateNew(
                    PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, TinkConfig2026.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no key could be made", impossible);
        }
    }

    static DocumentFileKey read(byte[] bytes) {
        try {
            return new DocumentFileKey(
                    TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), TinkConfig2026.get()));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("the key of a document is no key", damaged);
        }
    }

    /// Unencrypted: to be sealed with the content of its entry and nowhere else.
    byte[] bytes() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get(), TinkConfig2026.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key could not be written", impossible);
        }
    }

    /// Data written to the returned stream arrive sealed at `to`; closing it seals the last
    /// segment.
    public OutputStream seal(OutputStream to, byte[] context) throws IOException {
        try {
            return handle.getPrimitive(TinkConfig2026.get(), StreamingAead.class)
                    .newEncryptingStream(to, context);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a document could not be sealed", impossible);
        }
    }

    /// Reading it throws where the data are not as they were sealed.
    public InputStream open(InputStream from, byte[] context) throws IOException {
        try {
            return handle.getPrimitive(TinkConfig2026.get(), StreamingAead.class)
                    .newDecryptingStream(from, context);
        } catch (GeneralSecurityException closed) {
            throw new IOException("a document does not open", closed);
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
