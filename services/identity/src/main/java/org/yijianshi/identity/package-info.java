/// Signing in to the local default: an OpenID provider for the people of the demonstration city.
/// [City] knows them, [Passwords] and [SigningKey] keep what is secret, [TokenClaims] says what a
/// token says. Nothing of it runs in production: [LocalOnly].
@NullMarked
package org.yijianshi.identity;

import org.jspecify.annotations.NullMarked;
