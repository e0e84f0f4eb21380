package nl.zorgvuldig.platform.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.MemoryKeys;
import nl.zorgvuldig.platform.audit.tree.SignedNote.Verdict;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final BoardId BOARD = new BoardId(UUID.fromString("01932f3e-0000-7000-8000-000000000001"));

    private final MemoryKeys keys = new MemoryKeys();
    private final byte[] key = keys.publicKey(BOARD);
    private final Checkpoint checkpoint = Checkpoint.sign(BOARD, 42, new MerkleHasher().empty(), keys);

    @Test
    void a_checkpoint_is_a_note_of_origin_size_and_root_with_one_signature() {
        assertThat(checkpoint.note().lines())
                .hasSize(5)
                .startsWith(
                        "zorgvuldig/01932f3e-0000-7000-8000-000000000001",
                        "42",
                        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                        "")
                .last()
                .asString()
                .startsWith("\u2014 zorgvuldig/01932f3e-0000-7000-8000-000000000001 ");
        assertThat(Checkpoint.parse(checkpoint.note())).contains(checkpoint);
        assertThat(checkpoint.judge(key)).isEqualTo(Verdict.GENUINE);
    }

    /// The example key and note of golang.org/x/mod/sumdb/note, which the specification follows.
    @Test
    void a_note_signed_by_another_program_is_recognised() {
        byte[] other = Base64.getDecoder().decode("PAIpOZ9OkCDFmAVc/cXUB16BHGIVJkiLbkvE6/PI8CU=");
        assertThat(SignedNote.verifierKey("PeterNeumann", publicKeyOfPeter()))
                .isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String note = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;
        assertThat(SignedNote.judge(note, "PeterNeumann", publicKeyOfPeter())).isEqualTo(Verdict.GENUINE);
        assertThat(SignedNote.judge(note, "PeterNeumann", other)).isEqualTo(Verdict.FOREIGN);
        assertThat(SignedNote.judge(note.replace("answer", "cause"), "PeterNeumann", publicKeyOfPeter()))
                .isEqualTo(Verdict.ALTERED);
    }

    @Test
    void a_changed_size_or_root_no_longer_carries_the_signature() {
        String larger = checkpoint.note().replace("\n42\n", "\n43\n");
        assertThat(Checkpoint.parse(larger).orElseThrow().judge(key)).isEqualTo(Verdict.ALTERED);
        String otherRoot = checkpoint.note().replace("47DE", "48DE");
        assertThat(Checkpoint.parse(otherRoot).orElseThrow().judge(key)).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void another_boards_key_is_foreign() {
        byte[] foreign = keys.publicKey(new BoardId(UUID.randomUUID()));
        assertThat(checkpoint.judge(foreign)).isEqualTo(Verdict.FOREIGN);
    }

    @Test
    void what_is_not_a_checkpoint_is_not_read_as_one() {
        assertThat(Checkpoint.parse("")).isEmpty();
        assertThat(Checkpoint.parse("\n\n")).isEmpty();
        assertThat(Checkpoint.parse(checkpoint.note().replace("\n42\n", "\n042\n")))
                .isEmpty();
        assertThat(Checkpoint.parse(checkpoint.note().replace("\n42\n", "\n42\nmore\n")))
                .isEmpty();
        assertThat(SignedNote.judge("no signature\n", "name", key)).isEqualTo(Verdict.ALTERED);
        assertThat(SignedNote.judge("text\n\n\u2014 name !!!\n", "name", key)).isEqualTo(Verdict.FOREIGN);
    }

    private static byte[] publicKeyOfPeter() {
        byte[] typed = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        return java.util.Arrays.copyOfRange(typed, 1, typed.length);
    }
}
