package nl.zorgvuldig.publication.web;

import java.util.List;

/// The groups of which one keeps the pictures.
public record GroupsPage(List<Line> groups) {
    public record Line(String name, String address) {}
}
