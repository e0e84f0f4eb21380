package nl.zorgvuldig.school.roster.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.school.roster.Samples;
import nl.zorgvuldig.school.roster.comparison.RosterRules;
import nl.zorgvuldig.school.roster.matching.KnownRoster;

/// Whatever bytes come in, the reader answers; and a refused file holds nobody.
class RosterReaderProperties {
    private static final List<String> SAMPLES = List.of("edexml-1.03.xml", "edexml-2.0.xml", "edexml-2.1.xml");
    private static final List<String> PIECES =
            List.of("<", ">", "&", "]]>", "<!--", "<![CDATA[", "\0", "#", "\"", ",", "\n", "=", "\u202e", "ÿ", "é", "");

    @Property(tries = 500)
    void xml_with_bytes_changed_is_read_or_refused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int times) {
        Random random = new Random(seed);
        byte[] content = Samples.bytes(SAMPLES.get(random.nextInt(SAMPLES.size())));
        answered(mutate(content, random, times));
    }

    @Property(tries = 500)
    void a_zip_with_bytes_changed_is_read_or_refused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int times) {
        Random random = new Random(seed);
        answered(mutate(Samples.zip(Samples.oneRoster(random.nextBoolean() ? "1.1" : "1.2")), random, times));
    }

    @Property(tries = 500)
    void a_csv_with_bytes_changed_inside_a_sound_zip_is_read_or_refused(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int times) {
        Random random = new Random(seed);
        Map<String, byte[]> files = new LinkedHashMap<>();
        Samples.oneRoster(random.nextBoolean() ? "1.1" : "1.2")
                .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        String name = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
        files.computeIfPresent(name, (_, content) -> mutate(content, random, times));
        answered(Samples.zipOf(files));
    }

    @Property(tries = 300)
    void any_bytes_are_answered(@ForAll @Size(max = 400) byte[] content) {
        answered(content);
        answered(join("PK\3\4".getBytes(StandardCharsets.ISO_8859_1), content));
        answered(join("<EDEX>".getBytes(StandardCharsets.ISO_8859_1), content));
    }

    private static void answered(byte[] content) {
        RosterFile file = Samples.read(content);

        if (file.isRefused()) {
            assertThat(file.pupils()).isEmpty();
            assertThat(file.staff()).isEmpty();
            assertThat(file.guardians()).isEmpty();
        } else {
            assertThat(file.pupils()).isNotEmpty();
            assertThat(file.year()).isPresent();
            assertThat(RosterRules.plan(file, KnownRoster.NOTHING, Samples.SCHOOL, Samples.TODAY))
                    .isNotNull();
        }
        file.problems()
                .forEach(problem ->
                        assertThat(problem.values()).hasSize(problem.kind().gaps()));
    }

    private static byte[] mutate(byte[] content, Random random, int times) {
        byte[] changed = content;
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(changed.length + 1);
            byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            changed = switch (random.nextInt(4)) {
                case 0 -> flipped(changed, at, random);
                case 1 -> join(Arrays.copyOf(changed, at), piece, rest(changed, at));
                case 2 ->
                    join(
                            Arrays.copyOf(changed, at),
                            rest(changed, Math.min(changed.length, at + 1 + random.nextInt(20))));
                default -> join(Arrays.copyOf(changed, at), rest(changed, Math.max(0, at - random.nextInt(60))));
            };
        }
        return changed;
    }

    private static byte[] flipped(byte[] content, int at, Random random) {
        byte[] changed = content.clone();
        if (at < changed.length) {
            changed[at] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static byte[] rest(byte[] content, int from) {
        return Arrays.copyOfRange(content, from, content.length);
    }

    private static byte[] join(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
