package nl.zorgvuldig.media.web;

import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// A new album.
public record AlbumFormPage(String group, String action, Clause clause, Sentence because, Form form) {}
