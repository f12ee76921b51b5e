/** Sign-in by OpenID Connect, at any provider that the installation's configuration names; off where it names none. */
@NullMarked
package org.concordat.identity.openid;

import org.jspecify.annotations.NullMarked;
