package nl.zorgvuldig.platform.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MerkleTreeProperties {
    private static final int MOST = 300;
    private static final List<byte[]> ENTRIES = IntStream.range(0, MOST)
            .mapToObj(number -> ("entry " + number).getBytes(StandardCharsets.US_ASCII))
            .toList();
    private static final Leaves LEAVES = new Leaves(ENTRIES);

    private final MerkleHasher hasher = new MerkleHasher();

    @Property
    void every_root_is_that_of_the_definition(@ForAll @IntRange(max = MOST) int size) {
        assertThat(LEAVES.tree(size).root()).isEqualTo(naive(ENTRIES.subList(0, size)));
    }

    @Property
    void a_tree_that_grows_leaf_by_leaf_has_the_root_of_one_made_at_once(
            @ForAll @IntRange(max = MOST) int start, @ForAll @IntRange(max = 40) int more) {
        int size = Math.min(MOST, start + more);
        MerkleFrontier growing = new MerkleFrontier(LEAVES, start);
        ENTRIES.subList(start, size).forEach(entry -> growing.append(hasher.leaf(entry)));
        assertThat(growing.size()).isEqualTo(size);
        assertThat(growing.root()).isEqualTo(naive(ENTRIES.subList(0, size)));
    }

    @Property
    void every_leaf_proves_that_it_is_in_the_tree_and_nowhere_else(
            @ForAll @IntRange(min = 1, max = MOST) int size,
            @ForAll @IntRange(max = MOST - 1) int wanted,
            @ForAll @IntRange(max = MOST - 1) int otherWanted) {
        int index = wanted % size;
        int other = otherWanted % size;
        MerkleTree tree = LEAVES.tree(size);
        byte[] leaf = hasher.leaf(ENTRIES.get(index));
        List<byte[]> path = tree.inclusion(index);

        assertThat(path).containsExactlyElementsOf(naivePath(index, ENTRIES.subList(0, size)));
        assertThat(MerkleProofs.included(leaf, index, path, size, tree.root())).isTrue();
        assertThat(MerkleProofs.included(leaf, other, path, size, tree.root())).isEqualTo(other == index);
        assertThat(MerkleProofs.included(hasher.leaf(ENTRIES.get(other)), index, path, size, tree.root()))
                .isEqualTo(other == index);
    }

    @Property
    void a_proof_of_inclusion_with_anything_changed_proves_nothing(
            @ForAll @IntRange(min = 2, max = MOST) int size,
            @ForAll @IntRange(max = MOST - 1) int wanted,
            @ForAll @IntRange(max = 20) int step,
            @ForAll @IntRange(max = 255) int bit) {
        int index = wanted % size;
        MerkleTree tree = LEAVES.tree(size);
        byte[] leaf = hasher.leaf(ENTRIES.get(index));
        List<byte[]> path = tree.inclusion(index);

        assertThat(MerkleProofs.included(flip(leaf, bit), index, path, size, tree.root()))
                .isFalse();
        assertThat(MerkleProofs.included(leaf, index, path, size, flip(tree.root(), bit)))
                .isFalse();
        assertThat(MerkleProofs.included(leaf, index, path.subList(1, path.size()), size, tree.root()))
                .isFalse();
        List<byte[]> changed = new ArrayList<>(path);
        changed.set(step % path.size(), flip(path.get(step % path.size()), bit));
        assertThat(MerkleProofs.included(leaf, index, changed, size, tree.root()))
                .isFalse();
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(leaf);
        assertThat(MerkleProofs.included(leaf, index, longer, size, tree.root()))
                .isFalse();
    }

    @Property
    void every_tree_proves_that_it_begins_with_each_smaller_one(
            @ForAll @IntRange(max = MOST) int one, @ForAll @IntRange(max = MOST) int two) {
        int earlier = Math.min(one, two);
        int size = Math.max(one, two);
        byte[] earlierRoot = LEAVES.tree(earlier).root();
        byte[] root = LEAVES.tree(size).root();
        List<byte[]> proof = LEAVES.tree(size).consistency(earlier);

        assertThat(MerkleProofs.consistent(earlier, earlierRoot, size, root, proof))
                .isTrue();
        if (earlier < size) {
            assertThat(MerkleProofs.consistent(earlier, root, size, root, proof))
                    .isFalse();
        }
    }

    @Property
    void a_proof_of_consistency_with_anything_changed_proves_nothing(
            @ForAll @IntRange(min = 1, max = MOST - 1) int earlier,
            @ForAll @IntRange(min = 1, max = 60) int more,
            @ForAll @IntRange(max = 20) int step,
            @ForAll @IntRange(max = 255) int bit) {
        int size = Math.min(MOST, earlier + more);
        byte[] earlierRoot = LEAVES.tree(earlier).root();
        byte[] root = LEAVES.tree(size).root();
        List<byte[]> proof = LEAVES.tree(size).consistency(earlier);

        assertThat(MerkleProofs.consistent(earlier, flip(earlierRoot, bit), size, root, proof))
                .isFalse();
        assertThat(MerkleProofs.consistent(earlier, earlierRoot, size, flip(root, bit), proof))
                .isFalse();
        List<byte[]> changed = new ArrayList<>(proof);
        changed.set(step % proof.size(), flip(proof.get(step % proof.size()), bit));
        assertThat(MerkleProofs.consistent(earlier, earlierRoot, size, root, changed))
                .isFalse();
        assertThat(MerkleProofs.consistent(earlier, earlierRoot, size, root, proof.subList(1, proof.size())))
                .isFalse();
    }

    private byte[] naive(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return hasher.empty();
        }
        if (entries.size() == 1) {
            return hasher.leaf(entries.getFirst());
        }
        int middle = split(entries.size());
        return hasher.node(naive(entries.subList(0, middle)), naive(entries.subList(middle, entries.size())));
    }

    private List<byte[]> naivePath(int index, List<byte[]> entries) {
        if (entries.size() == 1) {
            return List.of();
        }
        int middle = split(entries.size());
        List<byte[]> left = entries.subList(0, middle);
        List<byte[]> right = entries.subList(middle, entries.size());
        List<byte[]> path = new ArrayList<>(index < middle ? naivePath(index, left) : naivePath(index - middle, right));
        path.add(index < middle ? naive(right) : naive(left));
        return path;
    }

    private static int split(int size) {
        int power = 1;
        while (power * 2 < size) {
            power *= 2;
        }
        return power;
    }

    private static byte[] flip(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }
}
