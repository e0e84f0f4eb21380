package nl.zorgvuldig.platform.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A zip file put together byte by byte, so that it can lie wherever a test wants. As it stands it
/// is honest.
final class ZipBytes {
    enum Packing {
        STORED,
        COMPRESSED,
        /// Sizes after the file, as the program writes it.
        DESCRIBED
    }

    /// One file. What stands before it and what stands in the list at the end can each be changed.
    static final class Member {
        final Packing packing;
        final byte[] content;
        String localName;
        String listedName;
        byte[] before = {};
        byte[] behindPacked = {};
        byte[] localExtra = {};
        byte[] listedExtra = {};
        String comment = "";
        int flags;
        int method;
        int attributes;
        int listedCrc;
        int listedSize;
        boolean inList = true;
        boolean inFile = true;
        private int at;

        Member(String name, byte[] content, Packing packing) {
            this.content = content.clone();
            this.packing = packing;
            this.localName = name;
            this.listedName = name;
            this.method = packing == Packing.STORED ? 0 : 8;
            this.flags = packing == Packing.DESCRIBED ? 0x808 : 0x800;
            this.listedCrc = (int) crc(content);
            this.listedSize = content.length;
        }

        /// Stands in the list under another name, and begins where this one begins, which is first.
        Member as(String name) {
            Member twin = new Member(localName, content, packing);
            twin.listedName = name;
            return twin;
        }

        private byte[] packed() {
            byte[] packed = packing == Packing.STORED ? content : deflate(content);
            return join(packed, behindPacked);
        }
    }

    final List<Member> members = new ArrayList<>();
    final List<Member> list = new ArrayList<>();
    byte[] first = {};
    byte[] beforeList = {};
    byte[] beforeEnd = {};
    byte[] afterEnd = {};
    int comment;
    int listedMore;
    int startMore;

    /// Of what another zip file holds.
    static ZipBytes of(byte[] zip, Packing packing) {
        ZipBytes made = new ZipBytes();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                made.add(entry.getName(), in.readAllBytes(), packing);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return made;
    }

    Member add(String name, byte[] content, Packing packing) {
        Member member = new Member(name, content, packing);
        members.add(member);
        list.add(member);
        return member;
    }

    Member find(String name) {
        return members.stream()
                .filter(member -> member.localName.equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        for (Member member : members) {
            if (member.inFile) {
                out.writeBytes(member.before);
                member.at = out.size();
                local(member, out);
            }
        }
        out.writeBytes(beforeList);
        int start = out.size();
        int count = 0;
        for (Member member : list) {
            if (member.inList) {
                listed(member, out);
                count++;
            }
        }
        int size = out.size() - start;
        out.writeBytes(beforeEnd);
        ByteBuffer end = little(22);
        end.putInt(0x06054b50).putInt(0).putShort((short) (count + listedMore));
        end.putShort((short) (count + listedMore)).putInt(size).putInt(start + startMore);
        out.writeBytes(end.putShort((short) comment).array());
        out.writeBytes(afterEnd);
        return out.toByteArray();
    }

    private static void local(Member member, ByteArrayOutputStream out) {
        byte[] name = member.localName.getBytes(StandardCharsets.UTF_8);
        byte[] packed = member.packed();
        boolean described = (member.flags & 8) != 0;
        ByteBuffer head = little(30);
        head.putInt(0x04034b50).putShort((short) 20).putShort((short) member.flags);
        head.putShort((short) member.method).putInt(0);
        head.putInt(described ? 0 : (int) crc(member.content));
        head.putInt(described ? 0 : packed.length).putInt(described ? 0 : member.content.length);
        head.putShort((short) name.length).putShort((short) member.localExtra.length);
        out.writeBytes(join(head.array(), name, member.localExtra, packed));
        if (described) {
            ByteBuffer after = little(16).putInt(0x08074b50).putInt((int) crc(member.content));
            out.writeBytes(
                    after.putInt(packed.length).putInt(member.content.length).array());
        }
    }

    private static void listed(Member member, ByteArrayOutputStream out) {
        byte[] name = member.listedName.getBytes(StandardCharsets.UTF_8);
        byte[] said = member.comment.getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = little(46);
        head.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
        head.putShort((short) member.flags).putShort((short) member.method).putInt(0);
        head.putInt(member.listedCrc).putInt(member.packed().length).putInt(member.listedSize);
        head.putShort((short) name.length).putShort((short) member.listedExtra.length);
        head.putShort((short) said.length).putInt(0).putInt(member.attributes).putInt(member.at);
        out.writeBytes(join(head.array(), name, member.listedExtra, said));
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] some = new byte[content.length + 100];
        int length = deflater.deflate(some);
        deflater.end();
        return java.util.Arrays.copyOf(some, length);
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
