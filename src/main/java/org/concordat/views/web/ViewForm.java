package org.concordat.views.web;

import org.jspecify.annotations.Nullable;

/** What a view is to be called, as it was typed; what it shows travels along as parameters. */
record ViewForm(@Nullable String name) {}
