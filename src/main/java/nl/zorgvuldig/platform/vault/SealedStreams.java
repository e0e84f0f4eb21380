package nl.zorgvuldig.platform.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import nl.zorgvuldig.platform.vault.keyring.DataKeys;
import org.springframework.stereotype.Component;

/// Sealing of content that is too large to hold in memory, in segments of a megabyte whose order is
/// protected (AES256-GCM-HKDF). Each stream has a key of its own, which precedes it, sealed under
/// the key of its subject: destroying that key makes the stream unreadable as well.
///
/// Like a sealed value, a stream opens only with its key and only in its own place. One that was
/// truncated or changed cannot be read to its end.
@Component
public final class SealedStreams {
    private static final byte VERSION = 1;
    private static final int LONGEST_KEY = 4096;

    private final Vault vault;

    public SealedStreams(Vault vault) {
        this.vault = vault;
    }

    /// A stream whose data arrives sealed at `to`. Closing it seals the end; a stream that was not
    /// closed does not open.
    ///
    /// @throws KeyDestroyed when there is no such key
    public OutputStream seal(KeyName name, ValueLocation place, OutputStream to) throws IOException {
        try {
            KeysetHandle key = DataKeys.fresh(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
            byte[] sealedKey = vault.seal(
                            name,
                            ofKey(place),
                            TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get(), DataKeys.TINK))
                    .bytes();
            DataOutputStream head = new DataOutputStream(to);
            head.writeByte(VERSION);
            head.writeShort(sealedKey.length);
            head.write(sealedKey);
            return DataKeys.primitive(key, StreamingAead.class)
                    .newEncryptingStream(to, VaultAssociatedData.ofValue(name, place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a stream for " + place + " could not be sealed", impossible);
        }
    }

    /// Opens a stream. Reading it throws [DamagedStream] where it was altered.
    ///
    /// @throws KeyDestroyed when there is no such key
    /// @throws DamagedStream when it belongs elsewhere or its beginning was changed
    public InputStream open(KeyName name, ValueLocation place, InputStream from) throws IOException {
        try {
            KeysetHandle key = TinkProtoKeysetFormat.parseKeyset(
                    vault.openBytes(name, ofKey(place), readKey(from)), InsecureSecretKeyAccess.get(), DataKeys.TINK);
            return new Checked(
                    DataKeys.primitive(key, StreamingAead.class)
                            .newDecryptingStream(from, VaultAssociatedData.ofValue(name, place)),
                    place);
        } catch (GeneralSecurityException | UnsealFailed | EOFException damaged) {
            throw new DamagedStream(place);
        }
    }

    /// Opens a stream for reading any part of it. Reading throws where it was altered; truncation
    /// is detected before anything is read.
    ///
    /// @param from closed with the returned channel
    /// @throws KeyDestroyed when there is no such key
    /// @throws DamagedStream when it belongs elsewhere or its beginning was changed
    public SeekableByteChannel seek(KeyName name, ValueLocation place, SeekableByteChannel from) throws IOException {
        try {
            InputStream head = Channels.newInputStream(from);
            KeysetHandle key = TinkProtoKeysetFormat.parseKeyset(
                    vault.openBytes(name, ofKey(place), readKey(head)), InsecureSecretKeyAccess.get(), DataKeys.TINK);
            SeekableByteChannel content = DataKeys.primitive(key, StreamingAead.class)
                    .newSeekableDecryptingChannel(
                            new ChannelPart(from, from.position()), VaultAssociatedData.ofValue(name, place));
            requireWhole(content, place);
            return content;
        } catch (GeneralSecurityException | UnsealFailed | EOFException damaged) {
            from.close();
            throw new DamagedStream(place);
        } catch (RuntimeException closed) {
            from.close();
            throw closed;
        }
    }

    /// Only the last segment is marked as the last.
    private static void requireWhole(SeekableByteChannel content, ValueLocation place) throws IOException {
        try {
            int first = content.read(ByteBuffer.allocate(1));
            content.position(Math.max(0, content.size() - 1));
            int last = content.read(ByteBuffer.allocate(1));
            if (first != last) {
                throw new DamagedStream(place);
            }
            content.position(0);
        } catch (IOException | IllegalStateException notAsSealed) {
            content.close();
            throw new DamagedStream(place);
        }
    }

    private static SealedValue readKey(InputStream from) throws IOException {
        DataInputStream head = new DataInputStream(from);
        int version = head.readUnsignedByte();
        int length = head.readUnsignedShort();
        if (version != VERSION || length > LONGEST_KEY) {
            throw new EOFException();
        }
        return new SealedValue(head.readNBytes(length));
    }

    private static ValueLocation ofKey(ValueLocation place) {
        return new ValueLocation(place.table(), place.column() + "/key", place.row());
    }

    /// Reports a damaged stream as [DamagedStream].
    private static final class Checked extends InputStream {
        private final InputStream inner;
        private final ValueLocation place;

        Checked(InputStream inner, ValueLocation place) {
            this.inner = inner;
            this.place = place;
        }

        @Override
        public int read() throws IOException {
            byte[] bytes = new byte[1];
            return read(bytes, 0, 1) < 0 ? -1 : bytes[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return inner.read(bytes, from, length);
            } catch (IOException | IllegalStateException notAsSealed) {
                throw new DamagedStream(place);
            }
        }

        @Override
        public void close() throws IOException {
            inner.close();
        }
    }
}
