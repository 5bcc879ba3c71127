/**
 * A certificate for `localhost` and `0.0.0.0` that nobody has signed, with its key. It protects
 * nothing: it is here so that tests can speak TLS to themselves.
 */
export const localCertificate = {
	cert: `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUcKiheacb8yVjz5leUtFOZCwa5wowCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNTE4MzIxMFoYDzIxMjYxMTAx
MTgzMjEwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARTa96R2N4FnOPNCmVqwz3bpXX/69qDBsVT2BZGlpWJXUHqLi3xImob
wXWFQ3zrDsMv40Laa/oDZm9JLS3YPFTOo28wbTAdBgNVHQ4EFgQUxyDthi9PsCcw
qozgCCSSR+vDhoIwHwYDVR0jBBgwFoAUxyDthi9PsCcwqozgCCSSR+vDhoIwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBAAAAAAwCgYIKoZI
zj0EAwIDSAAwRQIhAIlzrggAJ9rZ7+PeVghM9z5J9lyrggIv7RRmFlUfeOO1AiAP
FZJIpxpI4XBBaPjtwxvgwptQQZt8mKLWkt2DDXJ0yA==
-----END CERTIFICATE-----`,
	key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgUFg9gpgWIEi7stfA
FGyC9PpLNLqp85YTTgBz4wQ/uumhRANCAARTa96R2N4FnOPNCmVqwz3bpXX/69qD
BsVT2BZGlpWJXUHqLi3xImobwXWFQ3zrDsMv40Laa/oDZm9JLS3YPFTO
-----END PRIVATE KEY-----`
};
