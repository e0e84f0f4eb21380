package nl.zorgvuldig.platform.audit.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.zorgvuldig.platform.audit.LogDamaged;
import nl.zorgvuldig.platform.audit.tree.MerkleTree.SubtreeHashes;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Merkle tree over the rows of `audit.leaf`. An answer takes O(log n) rows, all read at once: the
/// question is evaluated twice, first to learn which hashes it needs.
public final class StoredMerkleTree {
    private static final String LEAVES =
            "select index, hash, nodes from audit.leaf where board = :board and index in (:indexes)";
    private static final int MOST = 10_000;
    private static final byte[] UNKNOWN = new byte[MerkleHasher.LENGTH];

    private final JdbcClient client;

    public StoredMerkleTree(DataSource app) {
        client = JdbcClient.create(app);
    }

    /// @throws LogDamaged when a leaf it needs is missing
    public <T> T ask(BoardId board, Function<SubtreeHashes, T> question) {
        return answer(board, question, () -> {
            throw new LogDamaged(board);
        });
    }

    /// As [#ask], with a hash that proves nothing for every missing leaf.
    public <T> T askEvenIfDamaged(BoardId board, Function<SubtreeHashes, T> question) {
        return answer(board, question, () -> UNKNOWN);
    }

    private <T> T answer(BoardId board, Function<SubtreeHashes, T> question, Supplier<byte[]> whenMissing) {
        Set<Long> needed = new TreeSet<>();
        var _ = question.apply((level, index) -> {
            needed.add(lastLeaf(level, index));
            return UNKNOWN;
        });
        Map<Long, Leaf> leaves = load(board, needed);
        return question.apply((level, index) -> {
            Leaf leaf = leaves.get(lastLeaf(level, index));
            return leaf != null && leaf.nodes.length >= level * MerkleHasher.LENGTH
                    ? leaf.subtree(level)
                    : whenMissing.get();
        });
    }

    private static long lastLeaf(int level, long index) {
        return ((index + 1) << level) - 1;
    }

    private Map<Long, Leaf> load(BoardId board, Set<Long> indexes) {
        Map<Long, Leaf> leaves = new HashMap<>();
        Iterator<Long> rest = indexes.iterator();
        while (rest.hasNext()) {
            Set<Long> some = new TreeSet<>();
            while (rest.hasNext() && some.size() < MOST) {
                some.add(rest.next());
            }
            leaves.putAll(client
                    .sql(LEAVES)
                    .param("board", board.value())
                    .param("indexes", some)
                    .query((row, number) ->
                            Map.entry(row.getLong("index"), new Leaf(row.getBytes("hash"), row.getBytes("nodes"))))
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
        return leaves;
    }

    private record Leaf(byte[] hash, byte[] nodes) {
        byte[] subtree(int level) {
            return level == 0
                    ? hash
                    : Arrays.copyOfRange(nodes, (level - 1) * MerkleHasher.LENGTH, level * MerkleHasher.LENGTH);
        }
    }
}
