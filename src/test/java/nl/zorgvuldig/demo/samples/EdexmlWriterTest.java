package nl.zorgvuldig.demo.samples;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Against the standard's rules, as `EDEXML.elementen.xsd` 2.1 has them.
class EdexmlWriterTest {
    private static final List<String> PUPIL = List.of(
            "achternaam",
            "voorvoegsel",
            "voornamen",
            "voorletters-1",
            "roepnaam",
            "geboortedatum",
            "geslacht",
            "start_ondw_jgr3",
            "jaargroep",
            "groep",
            "samengestelde_groepen",
            "vestiging",
            "gebruikersnaam",
            "emailadres",
            "fotourl",
            "etniciteit",
            "land",
            "land_vader",
            "land_moeder",
            "bsn",
            "gewicht_nieuw",
            "gewicht",
            "postcodenl",
            "instroomdatum",
            "uitstroomdatum",
            "toevoegingen",
            "mutatiedatum");
    private static final List<String> TEACHER = List.of(
            "achternaam",
            "voorvoegsel",
            "voornamen",
            "voorletters-1",
            "roepnaam",
            "gebruikersnaam",
            "emailadres",
            "rol",
            "groepen",
            "toevoegingen",
            "mutatiedatum");
    private static final List<String> SCHOOL = List.of(
            "schooljaar",
            "peildatum",
            "brincode",
            "dependancecode",
            "schoolkey",
            "aanmaakdatum",
            "auteur",
            "xsdversie",
            "commentaar",
            "toevoegingen");

    private static final Document DOCUMENT = parse(EdexmlWriter.write(
            SampleFiles.changes(Population.on(LocalDate.of(2026, 11, 24))).after()));

    @Test
    void elements_come_in_the_order_of_the_schema() {
        assertThat(names(DOCUMENT.getDocumentElement()))
                .containsExactly("school", "groepen", "leerlingen", "leerkrachten");
        assertOrdered("school", SCHOOL);
        assertOrdered("leerling", PUPIL);
        assertOrdered("leerkracht", TEACHER);
        elements("blok").forEach(it -> assertThat(names(it)).containsExactly("code", "opmerking"));
    }

    @Test
    void every_reference_leads_to_a_group_of_its_kind_and_no_key_is_unstable() {
        for (String kind : List.of("groep", "samengestelde_groep")) {
            Set<String> known = new HashSet<>();
            for (Element element : elements(kind)) {
                if (element.getElementsByTagName("naam").getLength() > 0) {
                    assertThat(known.add(element.getAttribute("key"))).isTrue();
                }
            }
            assertThat(elements(kind)).allMatch(it -> known.contains(it.getAttribute("key")));
        }
        List<String> keys =
                elements("leerling").stream().map(it -> it.getAttribute("key")).toList();
        assertThat(keys).hasSize(181).doesNotHaveDuplicates().noneMatch(it -> it.startsWith("#"));
    }

    @Test
    void values_have_the_shape_the_schema_asks_for() {
        assertThat(texts("schooljaar")).containsExactly("2026-2027");
        assertThat(texts("xsdversie")).containsExactly("2.1");
        assertThat(texts("brincode")).containsExactly("99AA");
        assertThat(texts("voorvoegsel")).allMatch(it -> !it.isEmpty() && it.length() <= 10);
        assertThat(texts("voorletters-1")).allMatch(it -> !it.isEmpty() && it.length() <= 6);
        assertThat(texts("postcodenl")).allMatch(it -> it.matches("\\d{4}[A-Z]{2}"));
        assertThat(texts("jaargroep")).contains("C", "5").allMatch(it -> it.matches("[1-8C]"));
        assertThat(elements("leerling").stream().map(it -> it.getAttribute("eckid")))
                .doesNotHaveDuplicates()
                .allMatch(it -> it.length() <= 256);
    }

    @Test
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void the_file_has_what_must_be_left_behind_and_its_service_numbers_are_nobodys() {
        for (String name : List.of("etniciteit", "bsn", "fotourl", "land", "geslacht", "postcodenl")) {
            assertThat(elements(name)).isNotEmpty();
        }
        assertThat(texts("bsn")).allMatch(it -> it.matches("\\d{9}") && !passes(it));
    }

    private static void assertOrdered(String element, List<String> order) {
        for (Element each : elements(element)) {
            List<String> names = names(each);
            assertThat(order).containsSubsequence(names);
        }
    }

    private static List<Element> elements(String name) {
        return list(DOCUMENT.getElementsByTagName(name));
    }

    private static List<String> texts(String name) {
        return elements(name).stream().map(Element::getTextContent).toList();
    }

    private static List<String> names(Element parent) {
        List<String> names = new ArrayList<>();
        list(parent.getChildNodes()).forEach(it -> names.add(it.getTagName()));
        return names;
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static boolean passes(String nine) {
        int sum = -Character.digit(nine.charAt(8), 10);
        for (int weight = 9; weight >= 2; weight--) {
            sum += weight * Character.digit(nine.charAt(9 - weight), 10);
        }
        return sum % 11 == 0;
    }
}
