package nl.zorgvuldig.images.albums.web;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Form for a new album.
public record AlbumFormPage(String group, String action, Clause clause, Sentence because, Form form) {}
