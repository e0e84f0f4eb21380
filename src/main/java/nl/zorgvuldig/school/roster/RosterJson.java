package nl.zorgvuldig.school.roster;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgvuldig.school.roster.records.RosterFile;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON form of a file and a plan, for sealing and for comparison. Everything in them is a record
/// of plain values, and every record is written by its fields alone.
final class RosterJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(fields -> fields.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RosterJson() {}

    static byte[] write(RosterFile file) {
        return MAPPER.writeValueAsBytes(file);
    }

    static RosterFile readFile(byte[] text) {
        return MAPPER.readValue(text, RosterFile.class);
    }

    static String write(RosterImportCounts counts) {
        return MAPPER.writeValueAsString(counts);
    }

    static RosterImportCounts readCounts(String text) {
        return MAPPER.readValue(text, RosterImportCounts.class);
    }

    /// The same text for the same plan, whatever the order of its parts.
    static String canonical(RosterDecision decision) {
        JsonNode tree = MAPPER.valueToTree(decision);
        return canonical(tree);
    }

    private static String canonical(JsonNode node) {
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(part -> parts.add(canonical(part)));
            Collections.sort(parts);
            return parts.toString();
        }
        if (node.isObject()) {
            Map<String, String> parts = new TreeMap<>();
            node.properties().forEach(part -> parts.put(part.getKey(), canonical(part.getValue())));
            return parts.toString();
        }
        return node.toString();
    }
}
