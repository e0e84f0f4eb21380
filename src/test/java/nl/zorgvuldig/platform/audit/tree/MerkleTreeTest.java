package nl.zorgvuldig.platform.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    /// The eight entries and roots that implementations of certificate transparency share.
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final MerkleHasher hasher = new MerkleHasher();
    private final Leaves eight = new Leaves(
            ENTRIES.stream().map(entry -> HexFormat.of().parseHex(entry)).toList());

    @Test
    void the_roots_of_one_to_eight_leaves_are_those_everyone_knows() {
        for (int size = 1; size <= 8; size++) {
            assertThat(hex(eight.tree(size).root())).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void an_empty_tree_has_the_hash_of_nothing() {
        assertThat(hex(eight.tree(0).root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex(new MerkleFrontier().root())).isEqualTo(hex(eight.tree(0).root()));
    }

    /// RFC 9162 § 2.1.5: the proofs in a tree of seven leaves, in the letters of its figure.
    @Test
    void the_proofs_for_seven_leaves_are_those_of_the_standard() {
        byte[] a = eight.hash(0, 0);
        byte[] b = eight.hash(0, 1);
        byte[] c = eight.hash(0, 2);
        byte[] d = eight.hash(0, 3);
        byte[] e = eight.hash(0, 4);
        byte[] f = eight.hash(0, 5);
        byte[] j = eight.hash(0, 6);
        byte[] g = hasher.node(a, b);
        byte[] h = hasher.node(c, d);
        byte[] i = hasher.node(e, f);
        byte[] k = hasher.node(g, h);
        byte[] l = hasher.node(i, j);
        MerkleTree seven = eight.tree(7);

        assertThat(seven.root()).isEqualTo(hasher.node(k, l));
        assertThat(seven.inclusion(0)).containsExactly(b, h, l);
        assertThat(seven.inclusion(3)).containsExactly(c, g, l);
        assertThat(seven.inclusion(4)).containsExactly(f, j, k);
        assertThat(seven.inclusion(6)).containsExactly(i, k);
        assertThat(seven.consistency(3)).containsExactly(c, d, g, l);
        assertThat(seven.consistency(4)).containsExactly(l);
        assertThat(seven.consistency(6)).containsExactly(i, j, k);
    }

    @Test
    void there_is_no_proof_for_what_is_not_there() {
        assertThatThrownBy(() -> eight.tree(7).inclusion(7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> eight.tree(7).consistency(8)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
