package nl.zorgvuldig.register.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.register.Entry;

/// The register by part, for a page or paper.
public record Parts(List<Part> all) {
    public record Part(String title, List<Entry> entries) {}

    public static Parts of(List<Entry> entries) {
        Map<String, List<Entry>> parts = new LinkedHashMap<>();
        entries.forEach(
                one -> parts.computeIfAbsent(one.part(), _ -> new ArrayList<>()).add(one));
        return new Parts(parts.entrySet().stream()
                .map(one -> new Part(one.getKey(), List.copyOf(one.getValue())))
                .toList());
    }
}
