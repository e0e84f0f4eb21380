package nl.zorgvuldig.dossier.record.groups;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;

/// One text for several dossiers names none of those it is about.
@Upholds(CONFIDENTIALITY)
class SharedEntryRulesProperties {
    private static final List<PersonName> ABOUT = List.of(
            new PersonName("Sem", "van", "Dijk"),
            new PersonName("Tess", "de", "Graaf"),
            new PersonName("Łukasz", "", "Szymański"));

    @Property
    void whoever_is_named_by_first_or_whole_name_stops_it(
            @ForAll @IntRange(max = 2) int who, @ForAll boolean whole, @ForAll boolean first) {
        PersonName name = ABOUT.get(who);
        String said = whole ? name.full() : name.given();
        String text = first ? said + " begon." : "Ruzie op het plein met " + said + ".";
        assertThat(SharedEntryRules.objection(text, ABOUT))
                .map(Objection::field)
                .contains("text");
        assertThat(SharedEntryRules.objection(text, without(name))).isEmpty();
    }

    private static List<PersonName> without(PersonName name) {
        return ABOUT.stream().filter(each -> !each.equals(name)).toList();
    }

    @Example
    void a_text_without_names_is_for_all_of_them() {
        assertThat(SharedEntryRules.objection("Werkte goed samen aan de maquette.", ABOUT))
                .isEmpty();
        assertThat(SharedEntryRules.objection("", ABOUT)).isEmpty();
    }
}
