package nl.zorgvuldig.school.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// A group is called "groep 5", never a bare "5".
class GroupLabelsTest {
    private final DemoProgram demo = DemoProgram.running();

    @Test
    void a_group_is_called_a_group_and_has_its_school_where_there_are_more() {
        List<Group> all = as(() ->
                demo.part(Schools.class).listGroups(SchoolYear.of(demo.clock().today())));
        Group first = all.getFirst();
        Group other = all.stream()
                .filter(group -> !group.school().equals(first.school()))
                .findFirst()
                .orElseThrow();

        assertThat(said(List.of(first), first)).isEqualTo("groep " + first.shortName());
        assertThat(said(List.of(first, other), first))
                .startsWith("groep " + first.shortName() + ", ")
                .endsWith(as(() -> demo.part(Schools.class)
                        .find(first.school())
                        .orElseThrow()
                        .name()));
    }

    @Test
    void requests_to_film_name_the_group() {
        List<String> requests = found("<a [^>]*href=\"/filmverzoeken/[^>]*>([^<]+)", "directeur", "/filmverzoeken");
        assertThat(requests).isNotEmpty().allMatch(request -> request.matches(".*, groep \\S.*"));
    }

    @Test
    void where_one_chooses_a_group_none_is_a_bare_number() {
        for (String page : List.of("/overleggen/nieuw", "/lesopnamen/nieuw")) {
            List<String> choices = found("<option[^>]*>([^<]+)", "leerkracht", page);
            assertThat(choices).as(page).anyMatch(choice -> choice.matches("groep \\d.*"));
            assertThat(choices).as(page).noneMatch(choice -> choice.matches("\\d.*"));
        }
    }

    private List<String> found(String pattern, String handle, String page) {
        return Pattern.compile(pattern)
                .matcher(demo.signIn(handle).get(page).body())
                .results()
                .map(result -> result.group(1).strip())
                .toList();
    }

    private String said(List<Group> among, Group group) {
        Map<GroupId, Sentence> labels = as(() -> demo.part(GroupLabels.class).of(among));
        return new MessageCatalog().in(Language.DUTCH).say(Objects.requireNonNull(labels.get(group.id())));
    }

    private <T> T as(Supplier<T> what) {
        return new Acting(
                        demo.board(),
                        demo.person("bestuur"),
                        Act.BROWSE,
                        demo.clock().today())
                .call(what::get);
    }
}
